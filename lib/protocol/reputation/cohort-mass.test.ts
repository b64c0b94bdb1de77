import { describe, expect, test } from "vitest";
import { cohortMass, cohortsOf } from "./cohort-mass";

describe("cohort mass", () => {
  test("of ten thousand accounts of one week is a hundred", () => {
    expect(cohortMass([10_000])).toBe(100_000);
  });

  test("of a hundred people of a hundred weeks is a hundred", () => {
    expect(cohortMass(Array.from({ length: 100 }, () => 1))).toBe(100_000);
  });

  test("takes the whole thousandths of each week's root", () => {
    expect(cohortMass([7, 7])).toBe(2 * 2_645);
  });

  test("counts the people of each week", () => {
    expect([...cohortsOf([7, 8, 7])]).toEqual([
      [7, 2],
      [8, 1],
    ]);
  });
});
