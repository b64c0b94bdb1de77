import { describe, expect, test } from "vitest";
import type { ReputationEvent } from "./reputation-event";
import { worldOf } from "./world";
import { standingOf } from "./world-numbers";

const releases = ["one", "two", "three"].map((publisher) => {
  return { publisher, listing: `app of ${publisher}`, version: `1.0.0 of ${publisher}` };
});
const [rated] = releases;
if (!rated) throw new Error("nothing to rate");

const at = (hour: number) => ({ id: String(hour).padStart(4, "0"), hour });

/** Two accounts of one week, each established by itself. */
const before: ReputationEvent[] = ["a", "b"].flatMap((account, index) => [
  { kind: "account", account, ...at(index) },
  ...releases.map(
    (of, which): ReputationEvent => ({
      kind: "install",
      account,
      of,
      ...at(10 * index + which + 2),
    }),
  ),
]);

const link: ReputationEvent = { kind: "link", account: "a", into: "b", ...at(500) };
const rate = (account: string, stars: number, hour: number): ReputationEvent => {
  return { kind: "rate", account, of: rated, stars, ...at(hour) };
};
const withdraw = (account: string, hour: number): ReputationEvent => {
  return { kind: "unrate", account, listing: rated.listing, ...at(hour) };
};

const raters = (...events: ReputationEvent[]) =>
  standingOf(worldOf([...before, ...events]), rated.listing, 1000).raters;

describe("the rating of somebody with two accounts", () => {
  test("stays when the other account took its own back before they were one", () => {
    expect(raters(rate("a", 5, 300), rate("b", 1, 310), withdraw("b", 320), link)).toBe(1);
  });

  test("is gone when either account takes it back after", () => {
    expect(raters(rate("a", 5, 300), link, withdraw("b", 600))).toBe(0);
    expect(raters(rate("b", 5, 300), link, withdraw("a", 600))).toBe(0);
  });

  test("counts once, whichever account takes back an older one that the other replaced", () => {
    expect(raters(rate("a", 5, 300), link, withdraw("b", 600), rate("b", 2, 700))).toBe(1);
  });
});
