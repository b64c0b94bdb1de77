import type { RatingPage, RatingWeight } from "@hecate/protocol/wire/ratings";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { getOwnRating } from "#lib/ratings/get-own-rating";
import { aPerson } from "#lib/testing/people";
import { expectOk } from "#lib/testing/publishers";
import { aRating, aUser } from "#lib/testing/ratings";
import { loanTui, type TestApp, threeApps } from "#lib/testing/receipts";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

const params = { org: "acme-corp", name: "loan-tui" };
const path = "/api/v1/listings/acme-corp/loan-tui/ratings";

let apps: readonly TestApp[];
beforeEach(async () => {
  ({ apps } = await threeApps());
});

async function list(query = ""): Promise<RatingPage> {
  return (await ask(GET, "GET", path + query, { params })).json();
}

/** Four ratings, a second apart: 5, 3 and 1 that count, then a 5 that does not. */
async function fourRatings(): Promise<void> {
  const now = Date.now();
  for (const [index, stars] of [5, 3, 1].entries()) {
    const review = `I say ${stars}`;
    await aRating(await aUser(apps), { stars, review }, new Date(now - 10_000 + index * 1000));
  }
  await aRating(await aPerson(), { stars: 5 }, new Date(now));
}

const starsOf = ({ items }: RatingPage) => items.map(({ stars }) => stars);

describe("GET …/ratings", () => {
  test("says that nobody rated it, and answers 404 for what is not listed", async () => {
    expect(await list()).toEqual({
      standing: { stars: null, raters: 0, installs: 0, histogram: [0, 0, 0, 0, 0], fetches: 0 },
      items: [],
      nextCursor: null,
    });
    const absent = await ask(GET, "GET", path, { params: { ...params, name: "nothing" } });
    expect((await refusalOf(absent)).code).toBe("not-found");
  });

  test("shows what counts, and of the rest why not", async () => {
    await fourRatings();
    const { standing, items } = await list();
    expect(standing).toMatchObject({ raters: 3, histogram: [1, 0, 1, 0, 1], installs: 3 });
    expect(items[0]).toMatchObject({ stars: 5, review: null, weight: { counts: false } });
    expect(items[0]?.weight.obstacles.map(({ code }) => code)).toContain("no-receipt");
    expect(items[1]).toMatchObject({
      review: "I say 1",
      version: "1.0.0",
      helpful: 0,
      reply: null,
    });
    expect(items[1]?.author).toMatch(/\w/);
  });

  test("tells others only by the day when a new account's stars count, not since which hour it is there", async () => {
    const joinedAt = new Date(Date.now() - 3 * 86_400_000);
    joinedAt.setUTCHours(13, 7);
    const person = await aPerson({ joinedAt });
    await aRating(person, { stars: 4 });
    const day = (days: number) =>
      joinedAt.getTime() - (joinedAt.getTime() % 86_400_000) + days * 86_400_000;
    const until = async (of: Promise<{ weight: RatingWeight } | undefined>) =>
      (await of)?.weight.obstacles.find(({ code }) => code === "account-too-young")?.until;
    const shown = list().then(({ items }) => items[0]);
    expect(await until(shown)).toBe(new Date(day(8)).toISOString());
    const own = getOwnRating(person.personId, loanTui, new Date()).then(expectOk);
    expect(await until(own)).toBe(new Date(day(7) + 13 * 3_600_000).toISOString());
  });

  test.each([
    ["newest", [5, 1, 3, 5]],
    ["highest", [5, 5, 3, 1]],
    ["lowest", [1, 3, 5, 5]],
    ["helpful", [1, 3, 5, 5]],
  ])("walks through all of them sorted by %s", async (sort, wanted) => {
    await fourRatings();
    const [low, middle] = [{ stars: 1 }, { stars: 3 }];
    await db().rating.updateMany({ where: low, data: { helpful: 9 } });
    await db().rating.updateMany({ where: middle, data: { helpful: 4 } });
    const seen: number[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: RatingPage = await list(`?sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...starsOf(page));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(wanted);
  });

  test("keeps to stars, to a version and to what counts", async () => {
    await fourRatings();
    expect(starsOf(await list("?stars=5"))).toEqual([5, 5]);
    expect(starsOf(await list("?stars=5&counted=1"))).toEqual([5]);
    expect(starsOf(await list("?version=1.0.0"))).toHaveLength(4);
    expect(starsOf(await list("?version=2.0.0"))).toEqual([]);
  });

  test("names nobody whose account was closed", async () => {
    await fourRatings();
    await db().person.updateMany({ data: { closedAt: new Date() } });
    expect((await list()).items.map(({ author }) => author)).toEqual([null, null, null, null]);
  });

  test.each(["?cursor=zzz", "?limit=0", "?stars=6", "?sort=best", "?counted=0"])(
    "refuses %s",
    async (query) => {
      expect((await ask(GET, "GET", path + query, { params })).status).toBe(400);
    },
  );

  test("refuses the cursor of another order", async () => {
    await fourRatings();
    const { nextCursor } = await list("?sort=lowest&limit=1");
    const other = await ask(GET, "GET", `${path}?sort=newest&cursor=${nextCursor}`, { params });
    expect((await refusalOf(other)).code).toBe("invalid-cursor");
  });
});
