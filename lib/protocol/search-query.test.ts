import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { misreadIn, parseSearch, printSearch } from "./search-query";

const nothing = {
  pieces: [],
  without: [],
  filters: [],
  withoutFilters: [],
  updatedSince: null,
  updatedBefore: null,
};
const word = (text: string) => ({ text, quoted: false });
const phrase = (text: string) => ({ text, quoted: true });
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("a search", () => {
  it.each([
    ["", {}],
    ["Loan  tui", { pieces: [word("loan"), word("tui")] }],
    ["loan-tui", { pieces: [word("loan-tui")] }],
    ['"hex editor" fast', { pieces: [phrase("hex editor"), word("fast")] }],
    ["loan -bank", { pieces: [word("loan")], without: [word("bank")] }],
    ['-"for teams"', { without: [phrase("for teams")] }],
    ["tag:finance", { filters: [{ kind: "tag", value: "finance" }] }],
    ["-license:MIT", { withoutFilters: [{ kind: "license", value: "mit" }] }],
    [
      "IS:Verified is:source",
      {
        filters: [
          { kind: "is", value: "verified" },
          { kind: "is", value: "source" },
        ],
      },
    ],
    ['publisher:"acme-corp"', { filters: [{ kind: "publisher", value: "acme-corp" }] }],
    ["rating:4", { filters: [{ kind: "rating", value: "4" }] }],
    ["updated:>2026-01-01", { updatedSince: day("2026-01-02") }],
    [
      "updated:>=2026-01-01 updated:<2026-02-01",
      {
        updatedSince: day("2026-01-01"),
        updatedBefore: day("2026-02-01"),
      },
    ],
    ["updated:2026-01-01", { updatedSince: day("2026-01-01"), updatedBefore: day("2026-01-02") }],
    ["acme-corp/loan", { pieces: [word("acme-corp"), word("loan")] }],
    ["c++", { pieces: [word("c")] }],
    ["לוח קרדיט", { pieces: [word("לוח"), word("קרדיט")] }],
  ])("reads %s", (text, parts) => {
    expect(parseSearch(text)).toEqual({ ...nothing, ...parts });
  });

  it.each([
    ["color:red", ["color", "red"]],
    ["platform:amiga", ["platform", "amiga"]],
    ["updated:>2026-02-31", ["updated", "2026-02-31"]],
    ["is:", ["is"]],
    ["'; DROP TABLE x; --", ["drop", "table", "x"]],
    ["^(a+)+$", ["a"]],
  ])("takes %s for words", (text, pieces) => {
    expect(parseSearch(text)).toEqual({ ...nothing, pieces: pieces.map(word) });
  });

  it.each(["🚀", "%", "\\", '"', "-", "--", "!&|():*<->"])("finds no word in %s", (text) => {
    expect(parseSearch(text)).toEqual(nothing);
  });

  it("says a thing that is said twice once", () => {
    expect(parseSearch("loan tag:a LOAN tag:a")).toEqual(parseSearch("loan tag:a"));
  });

  it("prints what parses back to it, whatever was typed", () => {
    const typed = fc.array(
      fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 12 }),
        fc.constantFrom(
          "tag:a-b",
          '-"x y"',
          "-tag:c",
          "is:source",
          "updated:<=2026-05-05",
          '"',
          "-",
        ),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(typed, (parts) => {
        const query = parseSearch(parts.join(" "));
        expect(parseSearch(printSearch(query))).toEqual(query);
      }),
      { numRuns: 500 },
    );
  });

  it("tells which parts were meant as operators and are none", () => {
    const typed = 'platform:amiga tag:git -is:nice updated:7d rating:"9" -updated:2026-01-01';
    expect(misreadIn(`${typed} updated:>2026-01-01 https://a.example tag: platform:amiga`)).toEqual(
      ["platform:amiga", "-is:nice", "updated:7d", 'rating:"9"', "-updated:2026-01-01"],
    );
  });

  // This takes a second or two; a quadratic reading takes minutes.
  it.each(['"', "-", "a:", '-a:"', "tag:", " ", "x"])(
    "reads in linear time what has %j 200,000 times",
    { timeout: 30_000 },
    (unit) => {
      parseSearch(unit.repeat(200_000));
    },
  );
});
