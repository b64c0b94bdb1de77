import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { cursorMoment, parseCursor, printCursor } from "#lib/cursor";

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

  test.each([
    ["2026-11-23T17:21:58.123Z", true],
    ["2026-11-23T17:21:58.123456+02:00", true],
    ["0000-01-01T00:00:00Z", false],
    ["2026-01-01T00:00:00+23:59", false],
    ["2026-02-30T00:00:00Z", false],
  ])("of a time is only what the database can read: %s", (moment, taken) => {
    expect(cursorMoment.safeParse(moment).success).toBe(taken);
  });
});
