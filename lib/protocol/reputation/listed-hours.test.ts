import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Listing, listedHours } from "./listed-hours";

const on = (version: string, hour: number): Listing => ({ version, hour, listed: true });
const off = (version: string, hour: number): Listing => ({ version, hour, listed: false });

describe("the hours during which a publisher had something listed", () => {
  test("run from the first version to now", () => {
    expect(listedHours([on("1.0.0", 100)], 130)).toBe(30);
    expect(listedHours([], 130)).toBe(0);
  });

  test("count once where two versions are listed at a time", () => {
    expect(listedHours([on("1.0.0", 100), on("1.1.0", 110)], 130)).toBe(30);
  });

  test("pause while nothing is listed, and go on when something is again", () => {
    const changes = [on("1.0.0", 100), off("1.0.0", 110), on("1.0.1", 120)];
    expect(listedHours(changes, 130)).toBe(20);
  });

  test("go on while another version stays", () => {
    expect(listedHours([on("1.0.0", 100), on("1.1.0", 105), off("1.0.0", 110)], 130)).toBe(30);
  });

  test("never exceed the time there was, and never shrink with time", () => {
    const change = fc.record({
      version: fc.constantFrom("1.0.0", "1.1.0", "2.0.0"),
      hour: fc.nat(1000),
      listed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change), fc.nat(500), (unordered, later) => {
        const changes = unordered.toSorted((a, b) => a.hour - b.hour);
        const first = changes[0]?.hour ?? 1000;
        const hours = listedHours(changes, 1000);
        expect(hours).toBeGreaterThanOrEqual(0);
        expect(hours).toBeLessThanOrEqual(1000 - first);
        expect(listedHours(changes, 1000 + later)).toBeGreaterThanOrEqual(hours);
      }),
    );
  });
});
