import { limits } from "@hecate/protocol/limits";
import { statsView } from "@hecate/protocol/wire/stats";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { countFetch, flushFetches } from "#lib/installs/fetch-counts";
import { settleStandings } from "#lib/standing/settle-standings";
import { stopTheClock } from "#lib/testing/clock";
import { anEstablishedPerson, aPerson } from "#lib/testing/people";
import { exhaust } from "#lib/testing/rate-limits";
import { install, loanTui, threeApps } from "#lib/testing/receipts";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET, POST } from "./route";

provideWorld();

const params = { org: "acme-corp", name: "loan-tui" };
const path = "/api/v1/listings/acme-corp/loan-tui/stats";
const dayMs = 86_400_000;
// The route reckons by the real clock, so days are reckoned from now.
let now: Date;
const dayOf = (ago: number) => new Date(now.getTime() - ago * dayMs).toISOString().slice(0, 10);
const noonOf = (ago: number) => new Date(`${dayOf(ago)}T12:00:00Z`);

function get(query = "", of: object = params): Promise<Response> {
  return ask(GET, "GET", `${path}${query}`, { params: { ...params, ...of } });
}

async function stats(query = "") {
  return statsView.parse(await (await get(query)).json());
}

let apps: Awaited<ReturnType<typeof threeApps>>["apps"];
beforeEach(async () => {
  stopTheClock();
  now = new Date();
  ({ apps } = await threeApps());
});

describe("GET …/stats", () => {
  test("has every day to today, of an app that nobody installed too", async () => {
    const { installs, fetches, days } = await stats();
    expect([installs, fetches, days.length]).toEqual([0, 0, 90]);
    expect([days[0]?.day, days.at(-1)?.day]).toEqual([dayOf(89), dayOf(0)]);
  });

  test("counts each established person once, on the day from which they count, and once the standing does", async () => {
    const [early, late] = [await anEstablishedPerson(now), await anEstablishedPerson(now)];
    for (const app of apps) {
      await install(early, app, noonOf(3));
      await install(late, app, noonOf(1));
    }
    await install(early, loanTui, noonOf(1));
    await settleStandings(now);
    const { installs, days } = await stats("?days=5");
    expect([installs, days.map((each) => each.installs)]).toEqual([2, [0, 1, 0, 1, 0]]);
    expect((await stats("?days=2")).installs).toBe(1);
    await db().installer.updateMany({ data: { countedIn: null } });
    expect((await stats("?days=2")).installs).toBe(0);
  });

  test("leaves out who is not established, and who installed something else", async () => {
    await install(await aPerson(), loanTui, now);
    const elsewhere = await anEstablishedPerson(now);
    for (const app of apps.slice(1)) await install(elsewhere, app, now);
    expect((await stats()).installs).toBe(0);
  });

  test("tells raw fetches apart", async () => {
    const { cid } = await db().artifact.findFirstOrThrow({
      where: { version: { listing: { name: "loan-tui" } } },
    });
    for (let index = 0; index < 4; index++) countFetch(cid);
    await flushFetches(now);
    expect(await stats("?days=1")).toEqual({
      installs: 0,
      fetches: 4,
      days: [{ day: dayOf(0), installs: 0, fetches: 4 }],
    });
  });

  test("answers 404 for an app that is not listed", async () => {
    expect(await refusalOf(await get("", { name: "nothing" }))).toMatchObject({
      status: 404,
      code: "not-found",
    });
  });

  test.each(["0", `${limits.statsDays + 1}`, "x", "1.5"])("refuses %s days", async (days) => {
    expect(await refusalOf(await get(`?days=${days}`))).toMatchObject({
      status: 400,
      code: "malformed-request",
    });
  });

  test("can only be read, and only so often", async () => {
    expect((await ask(POST, "POST", path, { params, json: {} })).status).toBe(405);
    exhaust("read");
    expect((await get()).status).toBe(429);
  });
});
