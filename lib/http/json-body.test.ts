import { describe, expect, test } from "vitest";
import { nestingOf } from "#lib/http/json-body";

describe("how deep JSON nests", () => {
  test.each([
    ["1", 0],
    ["[]", 1],
    ['{"a":[{"b":1}],"c":[]}', 3],
    ['"[[[["', 0],
    ['["\\"[[[", "\\\\", [1]]', 2],
    ["[[[[", 4],
  ])("%s: %i", (json, depth) => {
    expect(nestingOf(json)).toBe(depth);
  });

  test("is found without a stack, however deep", () => {
    expect(nestingOf("[".repeat(500_000))).toBe(500_000);
  });

  // This takes milliseconds; a quadratic reading takes minutes.
  test("is found in linear time in a string without an end", { timeout: 30_000 }, () => {
    expect(nestingOf('\\"'.repeat(250_000))).toBe(0);
  });
});
