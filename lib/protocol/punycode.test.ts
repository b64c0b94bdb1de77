import { domainToASCII } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePunycode } from "./punycode";

test.each([
  ["mnchen-3ya", "münchen"],
  ["85x722f", "食狮"],
  ["pple-43d", "аpple"],
  ["n3h", "☃"],
])("%s stands for %s", (label, text) => {
  expect(decodePunycode(label)).toBe(text);
});

test.each(["mnchen-3y", "mnchen-3yz9", "99999999", "a_b", "münchen"])(
  "%s stands for nothing that it would be written for",
  (label) => {
    const text = decodePunycode(label);
    expect(text === null || domainToASCII(text) !== `xn--${label}`).toBe(true);
  },
);

test("whatever Node encodes is decoded to what it encoded", () => {
  const letters = fc.string({
    unit: fc.constantFrom(..."abzäößжщ食狮☃é"),
    minLength: 1,
    maxLength: 15,
  });
  fc.assert(
    fc.property(letters, (text) => {
      const ascii = domainToASCII(text);
      fc.pre(ascii.startsWith("xn--"));
      expect(decodePunycode(ascii.slice("xn--".length))).toBe(text.normalize("NFC"));
    }),
  );
});
