import { listingQuery } from "@hecate/protocol/wire/search";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { getListing } from "#lib/listings/get-listing";
import type { ListedVersion } from "#lib/listings/yank-version";
import { getPublisher } from "#lib/publishers/get-publisher";
import { catalogueCounts } from "#lib/search/catalogue-counts";
import { catalogueTags } from "#lib/search/catalogue-tags";
import { listPublishers } from "#lib/search/list-publishers";
import { searchListings } from "#lib/search/search-listings";
import { tagIndex } from "#lib/search/tag-index";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { putInState } from "#lib/testing/moderation";
import { aPublisher, expectOk } from "#lib/testing/publishers";

provideDataDirectory();

const about = { org: "acme-corp", name: "loan-tui", version: "1.0.0" } as ListedVersion;

beforeEach(async () => {
  const acme = await aPublisher();
  await db().publisher.updateMany({ data: { createdAt: new Date("2026-01-01T00:00:00Z") } });
  await aListing(acme);
});

async function found(featured: boolean): Promise<number> {
  const page = expectOk(await searchListings({ ...listingQuery.parse({}), featured }));
  return page.items.length;
}

describe("a listing whose one version is", () => {
  test.each([
    ["listed", 1, 1],
    ["limited", 1, 0],
    ["held", 0, 0],
    ["quarantined", 0, 0],
    ["removed", 0, 0],
  ] as const)("%s is found %i times, put forward %i times", async (state, inSearch, featured) => {
    if (state !== "listed") await putInState(about, state);
    expect([await found(false), await found(true)]).toEqual([inSearch, featured]);
    expect((await catalogueCounts()).listings).toEqual({ count: inSearch, isExact: true });
    expect(await catalogueTags(9)).toHaveLength(inSearch);
    expect((await tagIndex()).tags).toHaveLength(inSearch);
    expect((await listPublishers("", 9)).items).toHaveLength(inSearch);
    expect((await getPublisher("acme-corp"))?.listings).toBe(inSearch);
    expect(await getListing("acme-corp", "loan-tui")).toMatchObject({
      current: { state: { state } },
    });
  });
});

test("a listing offers the version before one that is withheld, and says of that why", async () => {
  const acme = await aPublisher("other-corp", 2);
  await aListing(acme);
  await aListing(acme, { version: "2.0.0" });
  const newer = { ...about, org: acme.org, version: "2.0.0" } as ListedVersion;
  await putInState(newer, "quarantined");
  expect(await getListing("other-corp", "loan-tui")).toMatchObject({
    version: "1.0.0",
    versions: [
      { version: "2.0.0", state: { state: "quarantined", reason: "It was asked for." } },
      {},
    ],
  });
});

describe("the front page", () => {
  test("leaves out a new publisher, unless a domain vouches for it", async () => {
    const basalt = await aPublisher("basalt", 2);
    await aListing(basalt, { name: "hex-view" });
    expect([await found(false), await found(true)]).toEqual([2, 1]);
    const domain = { domain: "basalt.example", state: "verified", dueAt: new Date() };
    await db().publisherDomain.create({ data: { ...domain, publisherId: basalt.publisherId } });
    expect(await found(true)).toBe(2);
  });
});
