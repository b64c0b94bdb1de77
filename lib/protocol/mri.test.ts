import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  contains,
  listingMri,
  type Mri,
  orgAndName,
  orgOf,
  parseMri,
  partsOf,
  publisherMri,
} from "./mri";

const segment = fc.stringMatching(/^[a-z0-9_]([a-z0-9_-]{0,8}[a-z0-9_])?$/);
const someMri = fc
  .record({
    type: fc.constantFrom("agent", "capability"),
    realm: fc.constantFrom("io.macula", "org.example"),
    segments: fc.array(fc.constantFrom("acme", "acme-corp", "a", "b"), { maxLength: 3 }),
  })
  .map(
    ({ type, realm, segments }) =>
      ["mri:", type, ":", [realm, ...segments].join("/")].join("") as Mri,
  );
const name = fc.stringMatching(/^[a-z][a-z0-9]{1,10}(-[a-z0-9]{1,5})?$/);

describe("an MRI", () => {
  test("is its parts, joined", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("agent", "capability"),
        fc.array(segment, { maxLength: 10 }),
        (type, segments) => {
          const text = [`mri:${type}:io.macula`, ...segments].join("/");
          const parsed = parseMri(text);
          expect(parsed).toEqual({ ok: true, value: text });
          expect(partsOf(text as Mri)).toEqual({ type, realm: "io.macula", segments });
        },
      ),
    );
  });

  test("has one spelling: whatever is accepted prints as it was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), someMri, fc.nat(40), (noise, mri, at) => {
        const text = mri.slice(0, at) + noise + mri.slice(at);
        if (!parseMri(text).ok) return;
        const { type, realm, segments } = partsOf(text as Mri);
        expect([`mri:${type}:${realm}`, ...segments].join("/")).toBe(text);
      }),
    );
  });

  test("of a publisher and of a listing give back the names that they were made of", () => {
    fc.assert(
      fc.property(name, name, (org, app) => {
        expect(orgOf(publisherMri(org))).toBe(org);
        expect(orgAndName(listingMri(org, app))).toEqual({ org, name: app });
      }),
    );
  });

  test("is not made of names that would break out of their segment", () => {
    expect(() => publisherMri("Acme")).toThrow("segment");
    expect(() => listingMri("acme", "")).toThrow("segment");
  });
});

describe("what an MRI covers", () => {
  test("holds itself", () => {
    fc.assert(fc.property(someMri, (mri) => contains(mri, mri)));
  });

  test("is transitive", () => {
    fc.assert(
      fc.property(someMri, someMri, someMri, (a, b, c) => {
        fc.pre(contains(a, b) && contains(b, c));
        expect(contains(a, c)).toBe(true);
      }),
      { maxSkipsPerRun: 10_000 },
    );
  });

  test("is antisymmetric", () => {
    fc.assert(
      fc.property(someMri, someMri, (a, b) => !(contains(a, b) && contains(b, a)) || a === b),
    );
  });
});
