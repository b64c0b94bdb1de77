import { expect, test } from "vitest";
import { db } from "#lib/db/client";
import { settleTrends } from "#lib/search/settle-trends";
import { trendingListings } from "#lib/search/trending-listings";
import { verifiedPublishers } from "#lib/search/verified-publishers";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";

provideDataDirectory();

const now = new Date("2026-11-23T00:00:00Z");
const weeksAgo = (weeks: number) => new Date(now.getTime() - weeks * 7 * 86_400_000);

async function listed(name: string): Promise<string> {
  const found = await db().listing.findFirstOrThrow({ where: { name } });
  return found.id;
}

/** One install for each week of joining. */
async function install(listingId: string, countsFrom: Date, joined: readonly number[]) {
  for (const countedIn of joined) {
    const person = { handle: crypto.randomUUID(), joinedAt: weeksAgo(200) };
    const { id: personId } = await db().person.create({ data: person });
    await db().installer.create({
      data: { listingId, personId, firstAt: countsFrom, countsFrom, countedIn },
    });
  }
}

async function trends(): Promise<Record<string, number>> {
  const entries = await db().searchEntry.findMany();
  return Object.fromEntries(entries.map(({ name, trend }) => [name, trend]));
}

test("what trends is what people who came over weeks install now, and stands in front once a domain vouches", async () => {
  const acme = await aPublisher();
  for (const name of ["broad", "batch", "faded", "nobody"]) await aListing(acme, { name });
  await install(await listed("broad"), weeksAgo(0.1), [1, 2, 3, 4]);
  await install(await listed("batch"), weeksAgo(0.1), [7, 7, 7, 7]);
  await install(await listed("faded"), weeksAgo(6), [1, 2, 3, 4]);
  expect(await settleTrends(now)).toBe(3);
  const { broad = 0, batch = 0, faded = 0, nobody } = await trends();
  expect(nobody).toBe(0);
  // Four weeks' roots against one root of four: twice as much, one step of log₂.
  expect(broad - batch).toBe(1000);
  // 5.9 weeks older, halved under a root.
  expect(Math.abs(broad - faded - 2950)).toBeLessThanOrEqual(1);

  expect(await trendingListings(10, now)).toEqual([]);
  const domain = { domain: "acme.example", state: "verified", dueAt: now };
  await db().publisherDomain.create({ data: { ...domain, publisherId: acme.publisherId } });
  const shown = await trendingListings(10, now);
  expect(shown.map(({ name }) => name)).toEqual(["broad", "batch", "faded"]);
  expect(await verifiedPublishers(6)).toMatchObject([
    { org: "acme-corp", domain: "acme.example", apps: { length: 3 } },
  ]);
});

test("nothing is rewritten while nobody installs, and what nobody installs stops trending", async () => {
  await aListing(await aPublisher(), { name: "broad" });
  await install(await listed("broad"), weeksAgo(0), [1, 2]);
  expect(await settleTrends(now)).toBe(1);
  expect(await settleTrends(weeksAgo(-5))).toBe(0);
  expect(await settleTrends(weeksAgo(-9))).toBe(1);
  expect((await trends()).broad).toBe(0);
});
