import fc from "fast-check";
import { expect, test } from "vitest";
import { wayTo } from "#lib/search/first-of";

test("the first of many are walked to, few are gathered", () => {
  expect(wayTo(25, { all: 1_000_000, matching: 400_000 })).toEqual({ walk: 625 });
  expect(wayTo(25, { all: 1_000_000, matching: 500 })).toBe("gather");
  expect(wayTo(25, { all: 0, matching: 0 })).toBe("gather");
});

test("what either way looks at grows as the root of the catalogue, not as the catalogue", () => {
  const expected = fc
    .nat(10_000_000)
    .chain((all) => fc.record({ all: fc.constant(all), matching: fc.nat(all) }));
  fc.assert(
    fc.property(expected, fc.integer({ min: 1, max: 1_001 }), (each, take) => {
      const way = wayTo(take, each);
      const rows = way === "gather" ? each.matching : way.walk;
      expect(rows).toBeLessThanOrEqual(1 + 10 * Math.sqrt(take * each.all));
    }),
  );
});
