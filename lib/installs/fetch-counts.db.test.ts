import { beforeEach, describe, expect, test, vi } from "vitest";
import { closeDatabase, db } from "#lib/db/client";
import { countFetch, countFetches, flushFetches } from "#lib/installs/fetch-counts";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";

provideDataDirectory();

const now = new Date("2026-11-23T23:59:00.000Z");
let cid: string;
let listingId: string;
beforeEach(async () => {
  await aListing(await aPublisher());
  ({ cid } = await db().artifact.findFirstOrThrow());
  ({ id: listingId } = await db().listing.findFirstOrThrow());
});

describe("raw fetches", () => {
  test("are counted in memory, and written down by day when the time comes", async () => {
    for (let index = 0; index < 3; index++) countFetch(cid);
    expect(await countFetches(listingId)).toBe(0);
    await flushFetches(now);
    countFetch(cid);
    await flushFetches(new Date(now.getTime() + 120_000));
    expect(await countFetches(listingId)).toBe(4);
    const days = await db().fetchCount.findMany({ orderBy: { day: "asc" } });
    expect(days.map(({ count }) => Number(count))).toEqual([3, 1]);
  });

  test("are written once, however often it is time", async () => {
    countFetch(cid);
    await flushFetches(now);
    expect(await flushFetches(now)).toBe(0);
    expect(await countFetches(listingId)).toBe(1);
  });

  test("of what is no program of a version are not kept", async () => {
    countFetch("bafkreiunknown");
    await flushFetches(now);
    expect(await db().fetchCount.count()).toBe(0);
  });

  test("wait for a database that is away, with those that come meanwhile", async () => {
    countFetch(cid);
    await closeDatabase();
    vi.stubEnv("DATABASE_URL", "postgresql://hecate:x@127.0.0.1:1/postgres");
    await expect(flushFetches(now)).rejects.toThrow();
    vi.unstubAllEnvs();
    await closeDatabase();
    countFetch(cid);
    await flushFetches(now);
    expect(await countFetches(listingId)).toBe(2);
  });

  test("move no standing", async () => {
    for (let index = 0; index < 1000; index++) countFetch(cid);
    await flushFetches(now);
    expect(await db().listingStanding.count()).toBe(0);
  });
});
