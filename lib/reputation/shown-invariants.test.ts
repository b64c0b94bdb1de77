import type { PublisherFacts } from "@hecate/protocol/reputation/publisher-facts";
import { publisherReputation } from "@hecate/protocol/reputation/publisher-reputation";
import { weighedStars } from "@hecate/protocol/reputation/stars";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const runs = { numRuns: 2_000 };
const now = 24 * 3_000;
const cohort = fc
  .tuple(fc.integer({ min: 1, max: 3_000 }), fc.double({ min: 1, max: 5, noNaN: true }))
  .map(([raters, mean]) => ({ raters, stars: Math.round(raters * mean) }));
const cohorts = fc.array(cohort, { maxLength: 30 });
const ones = (count: number, stars: number) =>
  Array.from({ length: count }, () => ({ raters: 1, stars }));

describe("stars", () => {
  test("P11: stay within 1 to 5, and a five never lowers them, a one never raises them", () => {
    fc.assert(
      fc.property(cohorts, cohort, (others, { raters, stars }) => {
        const before = weighedStars([...others, { raters, stars }]);
        const with5 = weighedStars([...others, { raters: raters + 1, stars: stars + 5 }]);
        const with1 = weighedStars([...others, { raters: raters + 1, stars: stars + 1 }]);
        expect(before).toBeGreaterThanOrEqual(1_000);
        expect(before).toBeLessThanOrEqual(5_000);
        expect(with5).toBeGreaterThanOrEqual(before);
        expect(with1).toBeLessThanOrEqual(before);
      }),
      runs,
    );
  });

  test("P12: move by n accounts of one week at most as far as by ⌈√n⌉ of different weeks", () => {
    const [n, given] = [fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 5 })];
    fc.assert(
      fc.property(cohorts, n, given, (others, count, stars) => {
        const before = weighedStars(others);
        const batch = weighedStars([...others, { raters: count, stars: count * stars }]);
        const few = weighedStars([...others, ...ones(Math.ceil(Math.sqrt(count)), stars)]);
        expect(Math.abs(batch - before)).toBeLessThanOrEqual(Math.abs(few - before));
      }),
      runs,
    );
  });

  test("P12: where that week has honest raters too, move as though those had not rated", () => {
    const [n, given] = [fc.integer({ min: 1, max: 5_000 }), fc.constantFrom(1, 5)];
    fc.assert(
      fc.property(cohorts, cohort, n, given, (others, honest, count, stars) => {
        const raters = honest.raters + count;
        const batch = weighedStars([...others, { raters, stars: honest.stars + count * stars }]);
        const few = weighedStars([...others, ...ones(Math.ceil(Math.sqrt(raters)), stars)]);
        if (stars === 5) expect(batch).toBeLessThanOrEqual(few);
        else expect(batch).toBeGreaterThanOrEqual(few);
      }),
      runs,
    );
  });
});

const facts: fc.Arbitrary<PublisherFacts> = fc.record({
  domain: fc.record({
    state: fc.constantFrom("verified" as const, "at-risk" as const, "none" as const),
    sinceHour: fc.option(fc.nat(now)),
  }),
  listedHours: fc.nat(now),
  ratingCohorts: cohorts,
  raterCohorts: fc.array(fc.nat(10_000), { maxLength: 100 }),
  installCohorts: fc.array(fc.nat(10_000), { maxLength: 100 }),
  currentVersions: fc
    .tuple(fc.nat(20), fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }))
    .map(([total, [a = 0, b = 0, c = 0, d = 0]]) => ({
      total,
      sourceFound: Math.min(a, total),
      rebuiltOnce: Math.min(b, total),
      rebuiltTwice: Math.min(b, c, total),
      disputed: Math.min(d, total),
    })),
  upheld: fc.array(
    fc.record({
      version: fc.constantFrom("1", "2"),
      action: fc.constantFrom("removal" as const, "limit" as const),
      malware: fc.boolean(),
      hour: fc.nat(now),
    }),
    { maxLength: 5 },
  ),
});

describe("a publisher's reputation", () => {
  test("P18: is the sum of its shown terms and lies within 0 to 100", () => {
    fc.assert(
      fc.property(facts, (of) => {
        const { total, capped, terms } = publisherReputation(of, now);
        expect(total).toBe(terms.reduce((sum, { points }) => sum + points, 0));
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(capped ? 20_000 : 100_000);
        for (const { points, max } of terms) {
          expect(Number.isInteger(points)).toBe(true);
          expect(points).toBeLessThanOrEqual(max);
        }
      }),
      runs,
    );
  });
});
