import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseCursor, printCursor } from "#lib/cursor";

const shape = z.tuple([z.literal("name"), z.string().max(40)]);

describe("a cursor", () => {
  test("parses to what was printed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (place) => {
        const parsed = parseCursor(printCursor(["name", place]), shape);
        expect(parsed).toEqual({ ok: true, value: ["name", place] });
      }),
    );
  });

  test("is refused when it is not one of this list", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseCursor(text, shape)).toMatchObject({ refusal: { code: "invalid-cursor" } });
      }),
    );
    expect(parseCursor(printCursor(["newest", "x"]), shape).ok).toBe(false);
    expect(parseCursor("A".repeat(100_000), shape).ok).toBe(false);
  });
});
