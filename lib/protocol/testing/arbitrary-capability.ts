import fc from "fast-check";
import { abilities, type ParsedCapability, printCapability } from "../capability";
import { listingMri, publisherMri } from "../mri";
import { parseVersion, parseVersionRange, type Version, type VersionRange } from "../version";

/** Few and alike, so that random pairs often meet at the edges of each other. */
const mris = [
  publisherMri("acme-corp"),
  publisherMri("acme-corporation"),
  listingMri("acme-corp", "loan-tui"),
  listingMri("acme-corp", "loan-tui-pro"),
  listingMri("acme-corporation", "loan-tui"),
];

const versionNumber = fc.integer({ min: 0, max: 3 });
const release = fc
  .tuple(versionNumber, versionNumber, versionNumber)
  .map((parts) => parts.join("."));
const suffix = fc.constantFrom("", "", "", "-0", "-alpha", "-rc.1");

export const version: fc.Arbitrary<Version> = fc.tuple(release, suffix).map((parts) => {
  const parsed = parseVersion(parts.join(""));
  if (!parsed.ok) throw new Error(parsed.refusal.detail);
  return parsed.value;
});

const comparator = fc
  .tuple(fc.constantFrom("", "<", "<=", ">", ">=", "^", "~"), release)
  .map((parts) => parts.join(""));
const partial = fc.oneof(
  fc.tuple(fc.constantFrom("", "<=", ">=", "<"), versionNumber).map(([sign, n]) => `${sign}${n}.x`),
  fc.constant("*"),
);
const set = fc.oneof(
  comparator,
  partial,
  fc.tuple(comparator, comparator).map((two) => two.join(" ")),
);

export const range: fc.Arbitrary<VersionRange> = fc
  .oneof(
    set,
    set,
    fc.tuple(set, set).map((two) => two.join(" || ")),
    version,
  )
  .map((text) => {
    const parsed = parseVersionRange(text);
    if (!parsed.ok) throw new Error(`${text} ${parsed.refusal.detail}`);
    return parsed.value;
  });

export const capability: fc.Arbitrary<ParsedCapability> = fc
  .record({
    mri: fc.constantFrom(...mris),
    can: fc.constantFrom(...abilities),
    range: fc.option(range, { freq: 3 }),
  })
  .map(printCapability);
