import { beforeEach, expect, test } from "vitest";
import { tagIndex, tagsFrom } from "#lib/search/tag-index";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";

provideDataDirectory();

const tagsOf = { "loan-tui": ["finance", "cli"], "note-pad": ["cli"], "tide-tui": ["sea", "cli2"] };
const byUse = [
  { tag: "cli", count: 2 },
  { tag: "cli2", count: 1 },
  { tag: "finance", count: 1 },
  { tag: "sea", count: 1 },
];

beforeEach(async () => {
  const acme = await aPublisher();
  for (const [name, tags] of Object.entries(tagsOf))
    await aListing(acme, { name, listing: { tags } });
});

test("the index of tags holds each with how many carry it, the most used first", async () => {
  expect(await tagIndex()).toEqual({ tags: byUse, isCut: false });
});

test("an index that is cut says so, and holds those that are used most", async () => {
  expect(await tagIndex(1)).toEqual({ tags: byUse.slice(0, 1), isCut: true });
});

test("from A to Z a page begins at what is asked for, whether it is a tag or not", () => {
  const page = (start: string, take: number) => tagsFrom(byUse.toReversed(), start, take);
  expect(page("", 2)).toMatchObject({ items: [{ tag: "cli" }, { tag: "cli2" }], next: "finance" });
  expect(page("cli2", 2)).toMatchObject({ items: [{ tag: "cli2" }, { tag: "finance" }] });
  expect(page("d", 9)).toMatchObject({ items: [{ tag: "finance" }, { tag: "sea" }], next: null });
  expect(page("t", 9)).toEqual({ items: [], next: null });
});
