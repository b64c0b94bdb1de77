import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOneSlipApart } from "./name-likeness";

describe("two names are one slip apart", () => {
  test.each([
    ["acme-corp", "acme-corps", "a letter more at the end"],
    ["acme-corp", "aacme-corp", "a letter more at the start"],
    ["acme-corp", "acme-crp", "a letter less"],
    ["acme-corp", "acne-corp", "another letter"],
    ["acme-corp", "acme-cotp", "another letter near the end"],
    ["acme-corp", "acme-copr", "the last two swapped"],
    ["acme-corp", "came-corp", "the first two swapped"],
  ])("%s and %s: %s", (one, other) => {
    expect(isOneSlipApart(one, other)).toBe(true);
    expect(isOneSlipApart(other, one)).toBe(true);
  });

  test.each([
    ["acme-corp", "acme-corp", "the same"],
    ["acme-corp", "acme-corpus", "two letters more"],
    ["acme-corp", "acne-corb", "two other letters"],
    ["acme-corp", "acmec-ropr", "moved about"],
    ["htop", "btop", "short"],
    ["abcdef", "fbcdea", "far letters swapped"],
  ])("not %s and %s: %s", (one, other) => {
    expect(isOneSlipApart(one, other)).toBe(false);
    expect(isOneSlipApart(other, one)).toBe(false);
  });

  test("just when the distance of Damerau and Levenshtein is 1", () => {
    const name = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 6, maxLength: 8 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(isOneSlipApart(one, other)).toBe(distance(one, other) === 1);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Optimal string alignment, by its recurrence. */
function distance(one: string, other: string): number {
  if (one === "" || other === "") return one.length + other.length;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  if (one.at(-1) === other.at(-1)) return distance(a, b);
  const slips = [distance(a, other), distance(one, b), distance(a, b)];
  if (one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)) {
    slips.push(distance(one.slice(0, -2), other.slice(0, -2)));
  }
  return 1 + Math.min(...slips);
}
