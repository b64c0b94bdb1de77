import { describe, expect, test } from "vitest";
import { starsOf, weighedStars } from "./stars";

/** Sixty people of sixty weeks who find a listing worth two stars. */
const honest = Array.from({ length: 60 }, () => ({ raters: 1, stars: 2 }));
const bought = { raters: 1_000, stars: 5_000 };

describe("stars", () => {
  test("are no data below three raters", () => {
    expect(starsOf([{ raters: 2, stars: 10 }])).toEqual({ starsMilli: null, raters: 2 });
    expect(starsOf([{ raters: 3, stars: 15 }]).starsMilli).toBe(3_766);
  });

  test("start at 3.5", () => {
    expect(weighedStars([])).toBe(3_500);
  });

  test("weigh each week by the root of its raters", () => {
    expect(starsOf(honest).starsMilli).toBe(2_176);
  });

  test("count a thousand established accounts of one week like thirty-two people, where a mean goes to 4.83", () => {
    const mean = (60 * 2 + 5_000) / 1_060;
    expect(mean).toBeCloseTo(4.83);
    expect(starsOf([...honest, bought]).starsMilli).toBe(3_072);
  });
});
