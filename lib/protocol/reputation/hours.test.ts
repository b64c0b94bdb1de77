import { describe, expect, test } from "vitest";
import { dateOfHour, hourOf, weekOf } from "./hours";

describe("reputation's time", () => {
  test("counts whole hours since the epoch", () => {
    expect(hourOf(new Date("1970-01-01T01:59:59.999Z"))).toBe(1);
    expect(dateOfHour(hourOf(new Date("2026-11-23T18:59:00Z")))).toEqual(
      new Date("2026-11-23T18:00:00Z"),
    );
  });

  test("begins a week on Monday", () => {
    expect(weekOf(new Date("1970-01-04T23:59:59Z"))).toBe(-1);
    expect(weekOf(new Date("1970-01-05T00:00:00Z"))).toBe(0);
    expect(weekOf(new Date("2026-11-23T00:00:00Z"))).toBe(
      weekOf(new Date("2026-11-22T23:59:59Z")) + 1,
    );
  });
});
