import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forbiddenCharacter, plainLine, readmeText } from "./text";

const anyText = fc.string({ unit: "binary", maxLength: 8 });

describe("a line of prose", () => {
  test("is accepted as it comes out: accepting twice changes nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = plainLine(100).safeParse(text);
        if (once.success) expect(plainLine(100).parse(once.data)).toBe(once.data);
      }),
    );
  });

  test("never holds what is not seen", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = plainLine(100).safeParse(text);
        if (line.success) expect(line.data).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });

  // Not among the vectors: JSON readers differ about lone surrogates.
  test("is refused with half a surrogate pair", () => {
    const issues = plainLine(100).safeParse("a\ud800b").error?.issues;
    expect(issues?.map(({ message }) => message)).toEqual([forbiddenCharacter]);
  });
});

describe("a readme", () => {
  test("is refused with half a surrogate pair", () => {
    const issues = readmeText(100).safeParse("a\udc00b").error?.issues;
    expect(issues?.map(({ message }) => message)).toEqual([forbiddenCharacter]);
  });

  test("comes out as it went in", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const readme = readmeText(100).safeParse(text);
        if (readme.success) expect(readme.data).toBe(text);
      }),
    );
  });
});
