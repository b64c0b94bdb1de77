import { describe, expect, test } from "vitest";
import { aged } from "./age-steps";

describe("a verdict of 1000", () => {
  test.each([
    [0, 1_000],
    [180 * 24 - 1, 1_000],
    [180 * 24, 500],
    [360 * 24 - 1, 500],
    [360 * 24, 250],
    [720 * 24 - 1, 250],
    [720 * 24, 0],
  ])("counts, after %i hours, as %i", (hours, points) => {
    expect(aged(1_000, hours)).toBe(points);
  });
});
