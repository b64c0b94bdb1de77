import { describe, expect, test } from "vitest";
import { limits } from "../limits";
import { parseBundle, printBundle } from "./bundle";
import { entryBytes, parseEntry } from "./entry";

const entry = {
  seq: 1,
  kind: "domain-added",
  subject: "mri:agent:io.macula/acme-corp",
  actor: "did:key:z6Mk",
  payload: { domain: "acme.example" },
  at: "2026-11-23T12:00:00.000Z",
};

describe("an entry", () => {
  test("has one spelling, in which it is read again", () => {
    const bytes = entryBytes(entry);
    expect(Buffer.from(bytes).toString()).toBe(
      '{"actor":"did:key:z6Mk","at":"2026-11-23T12:00:00.000Z","kind":"domain-added","payload":{"domain":"acme.example"},"seq":1,"subject":"mri:agent:io.macula/acme-corp"}',
    );
    expect(parseEntry(bytes)).toEqual(entry);
  });

  test.each(["{}", "nonsense", JSON.stringify(entry), '{"actor":1}'])("is not %s", (text) => {
    expect(parseEntry(Buffer.from(text))).toBeNull();
  });
});

describe("a bundle", () => {
  test("gives back the entries that were put into it", () => {
    const entries = [Buffer.from("one"), Buffer.from(""), Buffer.alloc(limits.logEntryBytes, 1)];
    expect(parseBundle(printBundle(entries))?.map((each) => Buffer.from(each))).toEqual(entries);
  });

  test("cannot hold an entry whose length takes more than two bytes", () => {
    expect(() => printBundle([Buffer.alloc(limits.logEntryBytes + 1)])).toThrow();
  });

  test("that ends within an entry, or within a length, is none", () => {
    const bytes = printBundle([Buffer.from("one")]);
    expect(parseBundle(bytes.subarray(0, -1))).toBeNull();
    expect(parseBundle(Uint8Array.of(...bytes, 0))).toBeNull();
  });
});
