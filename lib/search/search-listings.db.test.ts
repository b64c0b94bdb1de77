import { listingQuery } from "@hecate/protocol/wire/search";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
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

  test("forgives wrong letters, and hyphens that are not there", async () => {
    for (const q of ["laon-tui", "loan-tiu", "lon-tui", "loantui"]) {
      expect([q, await names({ q })]).toEqual([q, expect.arrayContaining(["loan-tui"])]);
    }
  });

  test("forgives one slip in each word, and knows no word by two", async () => {
    for (const q of ["lona", "notte pda", "hx-veiw", "binry", "acmee"]) {
      expect([q, (await names({ q })).length > 0]).toEqual([q, true]);
    }
    for (const q of ["lnao-tui", "frnsc", "loan zzzz"])
      expect([q, await names({ q })]).toEqual([q, []]);
  });

  test("corrects nothing that was quoted", async () => {
    expect(await names({ q: '"laon tui"' })).toEqual([]);
    expect(await names({ q: '"loan tui" acmee' })).toEqual(["loan-tui"]);
  });

  test("completes the last word alone", async () => {
    expect(await names({ q: "hex-vie" })).toEqual(["hex-view"]);
    expect(await names({ q: "forens-vie" })).toEqual([]);
  });

  test("lists everything, the last changed first, when nothing is asked for", async () => {
    expect(await names({ q: "  " })).toEqual(["note-pad", "hex-view", "loan-tui"]);
  });

  test("takes whatever is typed for words like any other", async () => {
    const odd = ["x", "🚀", '\'; DROP TABLE "Listing"; --', "%", "_", "!&|():*<->", "\\", '"', "-"];
    for (const q of odd) expect([q, await names({ q })]).toEqual([q, []]);
    expect(await names({})).toHaveLength(3);
  });

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

  test("puts first what people who arrived over years install, and what they rate best", async () => {
    const standings = { "note-pad": [4_200, 3_000], "hex-view": [3_100, 9_000] } as const;
    for (const [name, [starsMilli, installMass]] of Object.entries(standings)) {
      const { id: listingId } = await db().listing.findFirstOrThrow({ where: { name } });
      const standing = { listingId, starsMilli, installMass, histogram: [0, 0, 0, 0, 0] };
      await db().listingStanding.create({ data: standing });
    }
    expect(await names({ sort: "installs" })).toEqual(["hex-view", "note-pad", "loan-tui"]);
    expect(await names({ sort: "rating" })).toEqual(["note-pad", "hex-view", "loan-tui"]);
    expect(await names({ q: "loan" })).toEqual(["loan-tui", "note-pad"]);
  });

  test("walks all pages in every order, without a gap or a repetition", async () => {
    for (const sort of [
      "relevance",
      "installs",
      "rating",
      "trending",
      "updated",
      "newest",
      "name",
    ] as const) {
      const q = sort === "relevance" ? "acme" : "";
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = expectOk(await searchListings({ q, sort, limit: 1, cursor }));
        seen.push(...page.items.map((item) => item.name));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect([sort, seen.sort()]).toEqual([sort, ["hex-view", "loan-tui", "note-pad"]]);
    }
  });

  test("refuses a cursor that is none of ours", async () => {
    for (const cursor of ["zzz", "", "W10", "WyJuYW1lIiwiYSIsIngiXQ", "../..", "A".repeat(600)]) {
      const page = await searchListings({ limit: 10, cursor });
      expect(page).toMatchObject({ ok: false, refusal: { code: "invalid-cursor" } });
    }
  });

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
