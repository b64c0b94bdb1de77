import { expect, test } from "vitest";
import { diagnose, type Sightings } from "./domain-diagnosis";
import { parseDomain } from "./domain-name";
import { printRecord } from "./domain-proof";
import { publisherMri } from "./mri";
import { testKey } from "./testing/test-keys";

const mri = publisherMri("acme-corp");
const { did } = testKey(1);
const record = printRecord({ did, mri });
const parsed = parseDomain("acme-corp.com");
if (!parsed.ok) throw new Error(parsed.refusal.detail);
const domain = parsed.value;

const nowhere: Sightings = { there: [], apex: [], doubled: [] };
const there = (...records: string[][]) => ({ ...nowhere, there: records });
const [head, tail] = [record.slice(0, 40), record.slice(40)];

test.each<[string, Sightings, string | null]>([
  ["the record", there([record]), null],
  ["the record in two strings", there([head, tail]), null],
  ["the record beside a broken one", there(["v=hecate1;"], [record]), null],
  ["nothing", nowhere, "absent"],
  ["others' records", there(["v=spf1 -all"]), "absent"],
  ["the record at the apex", { ...nowhere, apex: [["v=spf1"], [record]] }, "at-apex"],
  ["the record under a doubled label", { ...nowhere, doubled: [[record]] }, "doubled-label"],
  ["quotes inside", there([`"${record}"`]), "quoted"],
  ["escaped quotes inside", there([`\\"${record}\\"`]), "quoted"],
  ["two records that were one", there([tail], [head]), "split"],
  ["a blank where it was broken", there([record.replace("z6Mk", "z6 Mk")]), "split"],
  ["another key", there([printRecord({ did: testKey(2).did, mri })]), "other-key"],
  [
    "another publisher",
    there([printRecord({ did, mri: publisherMri("globex") })]),
    "other-publisher",
  ],
  ["no key at all", there([`v=hecate1; mri=${mri}`]), "malformed"],
])("%s is diagnosed", (_title, seen, mistake) => {
  expect(diagnose(domain, mri, [did], seen)?.mistake ?? null).toBe(mistake);
});

test("advice names what to do", () => {
  const doubled = diagnose(domain, mri, [did], { ...nowhere, doubled: [[record]] });
  expect(doubled?.advice).toContain("_hecate.acme-corp.com.acme-corp.com");
  const wrong = diagnose(domain, mri, [did], there([printRecord({ did: testKey(2).did, mri })]));
  expect(wrong?.advice).toContain(did);
});
