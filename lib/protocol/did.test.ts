import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { didOf, parseDid, publicKeyOf, serviceDidOf } from "./did";
import { testKey } from "./testing/test-keys";

const publicKey = fc.uint8Array({ minLength: 32, maxLength: 32 });
const base58 = [..."123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"];

describe("the DID of a key", () => {
  test("gives back the key", () => {
    fc.assert(
      fc.property(publicKey, (key) => {
        const did = didOf(key);
        fc.pre(did.ok);
        if (did.ok) expect(publicKeyOf(did.value)).toEqual(key);
      }),
    );
  });

  test("has one spelling: with a character changed it is refused or names another key", () => {
    const { did } = testKey(1);
    fc.assert(
      fc.property(fc.nat(did.length - 1), fc.constantFrom(...base58), (at, character) => {
        const changed = did.slice(0, at) + character + did.slice(at + 1);
        const parsed = parseDid(changed);
        if (parsed.ok)
          expect(didOf(publicKeyOf(parsed.value))).toEqual({ ok: true, value: changed });
      }),
    );
  });
});

describe("the DID of a service", () => {
  test.each(["ftp://example.com", "https://[::1]:3000"])("is not made of %s", (origin) => {
    expect(() => serviceDidOf(origin)).toThrow("not a service origin");
  });
});
