import { limits } from "@hecate/protocol/limits";
import { type ListingPage, listingQuery } from "@hecate/protocol/wire/search";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { editListing } from "#lib/listings/edit-listing";
import { searchListings } from "#lib/search/search-listings";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { anOwner, aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";

provideDataDirectory();

let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
  const basalt = await aPublisher("basalt", 2);
  await aListing(acme, { name: "loan-tui", listing: { readme: "# Amortisation for everybody" } });
  await aListing(acme, {
    name: "hex-view",
    manifest: { license: "MIT OR Apache-2.0" },
    listing: { description: "A hex editor for big files", tags: ["binary", "tools"] },
  });
  await aListing(basalt, {
    name: "file-edit",
    manifest: { license: "MIT" },
    listing: { description: "An editor for hex colours and files", tags: ["tools"] },
  });
});

async function page(query: Record<string, unknown>): Promise<ListingPage> {
  return expectOk(await searchListings(listingQuery.parse(query)));
}
async function names(q: string): Promise<string[]> {
  return (await page({ q, sort: "name" })).items.map(({ name }) => name);
}
async function vouch(): Promise<void> {
  const domain = { domain: "acme.example", state: "verified", dueAt: new Date() };
  await db().publisherDomain.create({ data: { ...domain, publisherId: acme.publisherId } });
}

describe("a search", () => {
  test.each([
    ["hex editor", ["file-edit", "hex-view"]],
    ['"hex editor"', ["hex-view"]],
    ["editor -colours", ["hex-view"]],
    ['files -"hex editor"', ["file-edit"]],
    ["amortisation", ["loan-tui"]],
    ["basalt", ["file-edit"]],
    ["tag:tools", ["file-edit", "hex-view"]],
    ["tag:tools -tag:binary", ["file-edit"]],
    ["license:mit", ["file-edit", "hex-view"]],
    ["license:apache-2.0 -license:MIT", ["loan-tui"]],
    ["publisher:acme-corp editor", ["hex-view"]],
    ["platform:linux-amd64 -platform:darwin-arm64", ["file-edit", "hex-view", "loan-tui"]],
    ["-editor", ["loan-tui"]],
    ["updated:>2099-01-01", []],
    ["updated:<2099-01-01 -tag:tools", ["loan-tui"]],
    ["is:verified", []],
    ["rating:4", []],
  ])("for %s finds %j", async (q, expected) => {
    expect(await names(q)).toEqual(expected);
  });

  test("knows at once what changed elsewhere: domain, source, stars, text", async () => {
    await vouch();
    expect(await names("is:verified")).toEqual(["hex-view", "loan-tui"]);
    await db().publisherDomain.updateMany({ data: { state: "lapsed" } });
    expect(await names("is:verified")).toEqual([]);
    const { id: listingId, newestVersionId } = await db().listing.findFirstOrThrow({
      where: { name: "loan-tui" },
    });
    const check = { state: "revision-found", dueAt: new Date() };
    const versionId = newestVersionId ?? "";
    await db().sourceCheck.upsert({
      where: { versionId },
      create: { versionId, ...check },
      update: check,
    });
    expect(await names("is:source")).toEqual(["loan-tui"]);
    await db().listingStanding.create({
      data: { listingId, starsMilli: 4_100, histogram: [0, 0, 0, 0, 0] },
    });
    expect([await names("rating:4"), await names("rating:5")]).toEqual([["loan-tui"], []]);
    const listed = { org: acme.org, name: "loan-tui" } as Parameters<typeof editListing>[0];
    expectOk(await editListing(listed, { tags: ["mortgage"] }, anOwner(acme), new Date()));
    expect(await names("mortgage")).toEqual(["loan-tui"]);
  });

  test("sees a domain that is verified at the instant of a listing", async () => {
    await Promise.all([aListing(acme, { name: "note-pad" }), vouch()]);
    expect(await names("is:verified")).toContain("note-pad");
  });

  test("puts the exact name first, whatever the others have", async () => {
    await aListing(acme, { name: "hex", listing: { description: "Something else", tags: [] } });
    await vouch();
    const { items } = await page({ q: "hex" });
    expect(items[0]?.name).toBe("hex");
  });

  test("explains each place where it is asked to, and only there", async () => {
    const [first] = (await page({ q: "hex-view", explain: "1" })).items;
    const terms = first?.ranking?.terms ?? [];
    expect(terms[0]).toEqual({ name: "the exact name", points: 100 });
    expect(terms.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(
      first?.ranking?.points ?? 0,
    );
    expect((await page({ q: "hex-view" })).items[0]).not.toHaveProperty("ranking");
  });

  test("counts what its finds can be narrowed down by", async () => {
    const { facets } = await page({ q: "editor", facets: "1" });
    expect(facets).toMatchObject({ counted: 2, complete: true });
    const values = Object.fromEntries(facets?.kinds.map((each) => [each.kind, each.values]) ?? []);
    expect(values).toEqual({
      tag: [
        { value: "tools", count: 2 },
        { value: "binary", count: 1 },
      ],
      platform: [{ value: "linux-amd64", count: 2 }],
      license: [
        { value: "mit", count: 2 },
        { value: "apache-2.0", count: 1 },
      ],
    });
  });

  test("that finds nothing says which part removed everything, and what comes near", async () => {
    expect(await page({ q: "loan tag:tools" })).toMatchObject({
      items: [],
      nothing: {
        without: [
          { part: "tag:tools", found: 1 },
          { part: "loan", found: 2 },
        ],
      },
    });
    const near = await page({ q: "loan-tiu is:verified" });
    expect(near).toMatchObject({ items: [], nothing: { near: ["acme-corp/loan-tui"] } });
  });

  test("says when only names that look like the words were found", async () => {
    expect(await page({ q: "laon-tui" })).toMatchObject({
      alike: true,
      items: [{ name: "loan-tui" }],
    });
    expect((await page({ q: "loan" })).alike).toBe(false);
  });

  test.each([
    "a",
    "the",
    "🚀 🚀",
    "لوحة القروض",
    "הלוואה -בנק",
    '\'; DROP TABLE "Listing"; --',
    "^(.*)+$",
    "%_\\",
    "& | ! <-> :* ()",
    "tag: tag:: -tag:",
    '"""',
    "x".repeat(limits.searchQueryChars),
  ])("takes %j without harm, in every order", async (q) => {
    for (const sort of ["relevance", "rating", "name"]) {
      await page({ q, sort, facets: "1", explain: "1" });
    }
    expect(await names("")).toHaveLength(3);
  });
});

test("a page that is turned while listings come, change and go repeats none and hides none", async () => {
  for (const sort of ["relevance", "updated", "newest", "name"] as const) {
    const first = await page({ q: "hex editor", sort, limit: 1 });
    expect(first.items).toHaveLength(1);
    await aListing(acme, { name: `between-${sort}`, listing: { description: "A late one" } });
    const rest = await page({
      q: "hex editor",
      sort,
      cursor: first.nextCursor ?? undefined,
    });
    const seen = [...first.items, ...rest.items].map(({ name }) => name);
    expect([sort, seen.sort()]).toEqual([sort, ["file-edit", "hex-view"]]);
  }
});
