import { describe, expect, it } from "vitest";
import { filtersOf, searchAddress, withFilter, withoutFilter, withoutPart } from "./search-address";

const finance = { kind: "tag", value: "finance" } as const;

describe("the address of a search", () => {
  it("holds what is asked for and nothing else", () => {
    expect(searchAddress({})).toBe("/search");
    expect(searchAddress({ q: "a b", tag: undefined, sort: "name" })).toBe(
      "/search?q=a+b&sort=name",
    );
  });

  it("takes a filter in, from the first page on", () => {
    expect(withFilter({ q: "loan", cursor: "x" }, finance)).toEqual({ q: "loan tag:finance" });
  });

  it("lets a filter go, whether it was typed or chosen", () => {
    const query = { q: "loan tag:finance", tag: "finance", sort: "name" } as const;
    expect(filtersOf(query)).toEqual([finance]);
    expect(withoutFilter(query, finance)).toEqual({ q: "loan", sort: "name" });
  });

  it.each(["tag:a", "-tag:b", "word", '"two words"', "-bad", "updated:>=2026-01-01"])(
    "lets %s go and keeps the rest",
    (part) => {
      const parts = ["word", '"two words"', "-bad", "tag:a", "-tag:b", "updated:>=2026-01-01"];
      const rest = parts.filter((each) => each !== part);
      expect(withoutPart(parts.join(" "), part)).toBe(rest.join(" "));
    },
  );
});
