import { listingQuery } from "@hecate/protocol/wire/listing";
import { beforeEach, describe, expect, test } from "vitest";
import { yankVersion } from "#lib/listings/yank-version";
import { searchListings } from "#lib/search/search-listings";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { anActor, aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";

provideDataDirectory();

async function names(query: Record<string, unknown>): Promise<string[]> {
  const page = expectOk(await searchListings(listingQuery.parse(query)));
  return page.items.map((item) => item.name);
}

describe("searching what can be installed", () => {
  let acme: TestPublisher;
  beforeEach(async () => {
    acme = await aPublisher();
    await aListing(acme, { name: "loan-tui" });
    await aListing(acme, {
      name: "hex-view",
      listing: { description: "Inspect binary files", tags: ["binary", "forensics"] },
    });
    await aListing(acme, {
      name: "note-pad",
      listing: { description: "Writing notes, and managing loans of books", tags: ["notes"] },
    });
  });

  test("finds by the name, and puts that before the description", async () => {
    expect(await names({ q: "loan" })).toEqual(["loan-tui", "note-pad"]);
  });

  test("finds by the stem of a word in the description", async () => {
    expect(await names({ q: "inspecting" })).toEqual(["hex-view"]);
  });

  test("finds by a tag's word", async () => {
    expect(await names({ q: "forensics" })).toEqual(["hex-view"]);
  });

  test("finds by the beginning of a word", async () => {
    expect(await names({ q: "foren" })).toEqual(["hex-view"]);
  });

  test.each(["laon-tui", "loan-tiu", "lon-tui", "loantui"])(
    "forgives the typing of %s",
    async (q) => {
      expect(await names({ q })).toContain("loan-tui");
    },
  );

  test("lists everything, the last changed first, when nothing is asked for", async () => {
    expect(await names({ q: "  " })).toEqual(["note-pad", "hex-view", "loan-tui"]);
  });

  test.each(["x", "🚀", '\'; DROP TABLE "Listing"; --', "%", "_", "!&|():*<->", "\\", '"', "-"])(
    "takes %s for words like any other",
    async (q) => {
      expect(await names({ q })).toEqual([]);
    },
  );

  test("keeps to a tag, a platform and a publisher", async () => {
    expect(await names({ tag: "notes" })).toEqual(["note-pad"]);
    expect(await names({ platform: "windows-arm64" })).toEqual([]);
    expect(await names({ publisher: "nobody-here" })).toEqual([]);
    expect(await names({ publisher: "acme-corp", platform: "linux-amd64" })).toHaveLength(3);
  });

  test("leaves out an app of which every version was yanked", async () => {
    const yanked = { org: acme.org, name: "loan-tui", version: "1.0.0" } as Parameters<
      typeof yankVersion
    >[0];
    expectOk(await yankVersion(yanked, "broken", anActor(acme.root.did), new Date()));
    expect(await names({})).not.toContain("loan-tui");
  });

  test.each(["relevance", "updated", "newest", "name"])(
    "walks all pages by %s without a gap or a repetition",
    async (sort) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const query = listingQuery.parse({ q: "tui note binary loan", sort, limit: 1, cursor });
        const page = expectOk(
          await searchListings({ ...query, q: sort === "relevance" ? "loan" : "" }),
        );
        seen.push(...page.items.map((item) => item.name));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(sort === "relevance" ? 2 : 3);
    },
  );

  test.each(["zzz", "", "W10", "WyJuYW1lIiwiYSIsIngiXQ", "../..", "A".repeat(600)])(
    "refuses the cursor %s",
    async (cursor) => {
      const page = await searchListings({ limit: 10, cursor });
      expect(page).toMatchObject({ ok: false, refusal: { code: "invalid-cursor" } });
    },
  );

  test("refuses the cursor of another order", async () => {
    const first = expectOk(await searchListings({ limit: 1, sort: "name" }));
    const other = await searchListings({
      limit: 1,
      sort: "newest",
      cursor: first.nextCursor ?? "",
    });
    expect(other).toMatchObject({ ok: false, refusal: { code: "invalid-cursor" } });
  });
});
