import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName, isName, parseName } from "./name";
import { reservedNames } from "./reserved-names";

describe("a name", () => {
  test("is refused when it holds a lone surrogate", () => {
    expect(parseName("acme\ud800")).toMatchObject({ refusal: { code: "invalid-name" } });
  });

  test("holds nothing but a-z, 0-9 and hyphens", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 5 }), fc.nat(4), (noise, at) => {
        const text = "acme".slice(0, at) + noise + "acme".slice(at);
        expect(isName(text)).toBe(/^[a-z](-?[a-z0-9])*$/.test(text));
      }),
    );
  });
});

describe("the reserved words", () => {
  test.each([...reservedNames])("%s could otherwise be a name", (word) => {
    expect(isName(word)).toBe(true);
  });
});

describe("the folded name", () => {
  test("folds to itself", () => {
    fc.assert(fc.property(fc.string(), (text) => foldName(foldName(text)) === foldName(text)));
  });
});
