import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDomain, parseDomain } from "./domain-name";
import { parseRecord, printRecord, printZoneLine, recordName } from "./domain-proof";
import { publisherMri } from "./mri";
import { testKey } from "./testing/test-keys";

const domain = "acme-corp.com";
const claim = { did: testKey(1).did, mri: publisherMri("acme-corp") };

function acme() {
  if (!isDomain(domain)) throw new Error("not a domain");
  return domain;
}

describe("a domain", () => {
  test("that was parsed parses to itself", () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.webUrl(), fc.string()), (text) => {
        const once = parseDomain(text);
        if (once.ok) expect(parseDomain(once.value)).toEqual(once);
      }),
    );
  });
});

describe("the record", () => {
  test("says what was printed", () => {
    expect(parseRecord(printRecord(claim))).toEqual({ ok: true, value: claim });
  });

  test("as a zone-file line has an absolute name and quoted strings that fit", () => {
    const line = printZoneLine(acme(), claim);
    expect(line.startsWith(`${recordName(acme())}. 3600 IN TXT "v=hecate1; `)).toBe(true);
    const strings = [...line.matchAll(/"([^"]*)"/g)].map(([, string = ""]) => string);
    expect(strings.every((string) => string.length <= 255)).toBe(true);
    expect(strings.join("")).toBe(printRecord(claim));
  });

  test("of the longest names is cut into several strings", () => {
    const org = "a".repeat(39);
    const mri = publisherMri(org);
    const long = { ...claim, mri: `${mri}/${"b".repeat(63)}/${"c".repeat(63)}` as typeof mri };
    expect(printZoneLine(acme(), long).split('" "')).toHaveLength(2);
  });

  test("never makes the reader throw", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseRecord(text);
        parseRecord(`v=hecate1;${text}`);
      }),
    );
  });
});
