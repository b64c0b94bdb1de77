import { describe, expect, test } from "vitest";
import { heldUntilHour, paceAt } from "./rating-burst";

describe("a rating", () => {
  test("is held for a week when more than twenty came within a day", () => {
    expect(heldUntilHour({ lastDay: 20, daysBefore: 0 }, 1_000)).toBe(null);
    expect(heldUntilHour({ lastDay: 21, daysBefore: 0 }, 1_000)).toBe(1_168);
  });

  test("is not held where three times the usual is more", () => {
    expect(heldUntilHour({ lastDay: 30, daysBefore: 280 }, 1_000)).toBe(null);
    expect(heldUntilHour({ lastDay: 31, daysBefore: 280 }, 1_000)).toBe(1_168);
  });

  test("is measured against the day before it and the 28 days before that", () => {
    const [day, earlier] = [24, 24 + 28 * 24];
    const hours = [0, -1, -day, -day - 1, -earlier, -earlier - 1].map((hour) => hour + 1_000);
    expect(paceAt(hours, 1_000)).toEqual({ lastDay: 3, daysBefore: 2 });
  });
});
