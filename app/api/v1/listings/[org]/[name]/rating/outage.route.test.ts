import { listingMri } from "@hecate/protocol/mri";
import { ok } from "@hecate/protocol/result";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db, transaction } from "#lib/db/client";
import { checkReputation } from "#lib/reputation/recompute";
import type { TestPerson } from "#lib/testing/people";
import { aUser } from "#lib/testing/ratings";
import { type TestApp, threeApps } from "#lib/testing/receipts";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { PUT } from "./route";

provideWorld();

let apps: readonly TestApp[];
beforeEach(async () => {
  vi.stubEnv("LOG_LEVEL", "silent");
  ({ apps } = await threeApps());
});
afterEach(() => {
  vi.unstubAllEnvs();
});

function put({ key }: TestPerson, stars: number): Promise<Response> {
  const params = { org: "acme-corp", name: "loan-tui" };
  const capability = { with: listingMri("acme-corp", "loan-tui"), can: "review/write" } as const;
  const sent = { params, json: { stars }, as: { signer: key, capability } };
  return ask(PUT, "PUT", "/api/v1/listings/acme-corp/loan-tui/rating", sent);
}

/** Ends the connection of whoever waits for the end of the log: all else is written by then. */
async function cutOff(): Promise<void> {
  await vi.waitFor(
    async () => {
      const cut = await db().$queryRaw<unknown[]>`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      expect(cut).toHaveLength(1);
    },
    { timeout: 10_000 },
  );
}

async function stored() {
  const [ratings, standings, cohorts, events, invocations] = [
    await db().rating.findMany(),
    await db().listingStanding.findMany({ orderBy: { listingId: "asc" } }),
    await db().ratingCohort.findMany(),
    await db().ledgerEvent.count(),
    await db().invocationNonce.count(),
  ];
  return { ratings, standings, cohorts, events, invocations };
}

describe("a database that goes away in the middle of a rating", () => {
  test.each([
    ["the first", null],
    ["an edit", 2],
  ])(
    "is told as 503 and leaves nothing half done, for %s, and the next try stands",
    async (_, earlier) => {
      const person = await aUser(apps);
      if (earlier !== null) expect((await put(person, earlier)).status).toBe(200);
      const before = await stored();
      let answered: Promise<Response> | undefined;
      await transaction(async (tx) => {
        await tx.$executeRaw`SELECT 1 FROM "LedgerHead" FOR UPDATE`;
        answered = put(person, 4);
        await cutOff();
        return ok(await answered);
      });
      const response = await (answered ?? Promise.reject(new Error("nothing was asked")));
      expect(await refusalOf(response)).toMatchObject({ status: 503, code: "service-unavailable" });
      expect(await stored()).toEqual(before);
      expect(await checkReputation(new Date())).toEqual([]);
      expect((await put(person, 4)).status).toBe(200);
      expect(await db().rating.findMany()).toMatchObject([{ stars: 4, counted: 4 }]);
      expect(await checkReputation(new Date())).toEqual([]);
    },
  );
});
