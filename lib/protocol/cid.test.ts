import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cidFromDigest, codecOf, digestOf, parseCid, rawCid, rawCidFromDigest } from "./cid";

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 });
const codec = fc.constantFrom("raw", "dag-pb", "dag-cbor");

describe("a content id", () => {
  test("gives back its codec and digest, and parses as itself", () => {
    fc.assert(
      fc.property(codec, digest, (of, bytes) => {
        const cid = cidFromDigest(of, bytes);
        expect([codecOf(cid), digestOf(cid)]).toEqual([of, bytes]);
        expect(parseCid(cid)).toEqual({ ok: true, value: cid });
      }),
    );
  });

  test("has one spelling: with a character changed it is refused or has another digest or codec", () => {
    fc.assert(
      fc.property(
        digest,
        fc.nat(58),
        fc.constantFrom(..."abcxyzABZ2347890=z "),
        (bytes, at, changed) => {
          const cid = rawCidFromDigest(bytes);
          fc.pre(cid[at] !== changed);
          const parsed = parseCid(cid.slice(0, at) + changed + cid.slice(at + 1));
          if (parsed.ok)
            expect([codecOf(parsed.value), digestOf(parsed.value)]).not.toEqual(["raw", bytes]);
        },
      ),
    );
  });

  test("of bytes differs when the bytes differ", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.uint8Array(), async (a, b) => {
        expect((await rawCid(a)) === (await rawCid(b))).toBe(Buffer.compare(a, b) === 0);
      }),
    );
  });
});
