import { describe, expect, it } from "vitest";
import { arrange } from "./arrange";

const cards = (names: string) => [...names].map((mri) => ({ mri }));
const names = (shelf: readonly { mri: string }[]) => shelf.map(({ mri }) => mri).join("");

function arranged(trending: string, updated: string, newest: string): string[] {
  const all = { trending: cards(trending), updated: cards(updated), newest: cards(newest) };
  const shelves = arrange(all);
  return [shelves.trending, shelves.updated, shelves.newest].map(names);
}

describe("the shelves of the front page", () => {
  it("show each app once", () => {
    expect(arranged("abc", "abcdefghijkl", "lkjihgfedcba")).toEqual(["abc", "defghi", "lkj"]);
  });

  it("are one while there are two rows of apps or fewer", () => {
    expect(arranged("abc", "abc", "cba")).toEqual(["", "abc", ""]);
    expect(arranged("abc", "abcdef", "fedcba")).toEqual(["", "abcdef", ""]);
  });

  it("have no row that is half empty but the one of what changed last", () => {
    expect(arranged("ab", "abcdefgh", "hgfedcba")).toEqual(["", "abcdef", ""]);
    expect(arranged("abc", "abcdefgh", "hgfedcba")).toEqual(["abc", "defgh", ""]);
  });

  it("hold nothing while there is nothing", () => {
    expect(arranged("", "", "")).toEqual(["", "", ""]);
  });
});
