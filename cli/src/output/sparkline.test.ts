import { describe, expect, it } from "vitest";
import { sparkline } from "./sparkline";

describe("a sparkline", () => {
  it("goes from nothing to the most", () => {
    expect(sparkline([0, 1, 2, 7], 4)).toBe("▁▂▃█");
  });

  it("shows one among thousands", () => {
    expect(sparkline([1, 9999], 2)).toBe("▂█");
  });

  it("sums neighbours up, the last ones whole", () => {
    expect(sparkline([5, 1, 1, 1, 1, 1, 1], 4)).toBe("█▄▄▄");
    expect(
      sparkline(
        Array.from({ length: 90 }, () => 0),
        13,
      ),
    ).toBe("▁".repeat(13));
  });

  it("of nothing is nothing", () => {
    expect(sparkline([], 13)).toBe("");
  });
});
