import { expect, test } from "vitest";
import { wayTo } from "#lib/search/first-of";
import { tierFor, tierForBoth } from "#lib/search/tiers";

const shares = [0.5, 0.2, 0.04, 0.001];
const all = 100_000;

test("the tier is the highest that should hold more than enough of what matches", () => {
  expect(tierFor(100, 100_000, shares)).toBe(3);
  expect(tierFor(100, 1_250, shares)).toBe(2);
  expect(tierFor(100, 1_249, shares)).toBe(1);
  expect(tierFor(100, 499, shares)).toBe(0);
  expect(tierFor(100, 100_000, [])).toBe(0);
});

function chosen(narrow: number, wide: number) {
  const expected = [
    { all, matching: narrow },
    { all, matching: wide },
  ] as const;
  const ways = [wayTo(100, expected[0]), wayTo(100, expected[1])] as const;
  return tierForBoth(100, expected, ways, shares);
}

test("some thousands are looked for together in a tier, few together among all", () => {
  expect(chosen(1_250, 3_000)).toBe(2);
  expect(chosen(90, 140)).toBe(0);
});

test("words that almost all have, or all but in their headings, are looked for apart", () => {
  expect(chosen(40_000, 90_000)).toBeNull();
  expect(chosen(5, 100_000)).toBeNull();
});
