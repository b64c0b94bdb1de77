import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { log2Milli, rootMicro, rootMilli } from "./integer-roots";

describe("a root", () => {
  test("is the largest whole number of thousandths whose square fits", () => {
    fc.assert(
      fc.property(fc.nat(9_000_000_000), (n) => {
        const [root, square] = [BigInt(rootMilli(n)), BigInt(n) * 1_000_000n];
        return root * root <= square && (root + 1n) * (root + 1n) > square;
      }),
    );
  });

  test("is as exact in millionths", () => {
    expect(rootMicro(2)).toBe(1_414_213n);
    expect(rootMicro(10_000_000_000)).toBe(100_000_000_000n);
  });
});

describe("a logarithm", () => {
  test("is exact at powers of two", () => {
    expect([1, 2, 4, 1024].map((n) => log2Milli(n, 1))).toEqual([0, 1_000, 2_000, 10_000]);
  });

  test("is the whole part of thousandths between them", () => {
    expect([3, 5, 7].map((n) => log2Milli(n, 1))).toEqual([1_584, 2_321, 2_807]);
  });

  test("is within a thousandth of the true one and never falls", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 100_000_000 }), (n) => {
        const ours = log2Milli(n, 1_000);
        expect(Math.abs(ours - 1_000 * Math.log2(n / 1_000))).toBeLessThan(2);
        expect(log2Milli(n + 1, 1_000)).toBeGreaterThanOrEqual(ours);
      }),
    );
  });
});
