import { describe, expect, test } from "vitest";
import { misses } from "./measure";
import { linesOf } from "./scenario-table";
import { scenarios } from "./scenarios";

const seeds = [1, 2, 3, 4];

describe("what may happen at most", () => {
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    "is kept to: %s",
    (name, { measure }) => {
      const measures = measure(seeds);
      const missed = measures.filter(misses);
      expect(missed, linesOf([{ name, measures }]).join("\n")).toEqual([]);
    },
  );

  test("is missed by one more than it, save for what is chance", () => {
    const measure = { name: "hidden", unit: "%", target: 50 } as const;
    expect(misses({ ...measure, value: 51 })).toBe(true);
    expect(misses({ ...measure, value: 51, tolerance: 1 })).toBe(false);
    expect(linesOf([{ name: "case", measures: [{ ...measure, value: 51 }] }])[1]).toMatch(
      /missed$/,
    );
  });
});
