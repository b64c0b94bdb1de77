import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareVersions,
  isSubset,
  parseVersionRange,
  satisfies,
  type Version,
  type VersionRange,
} from "./version";

const number = fc.integer({ min: 0, max: 2 });
const preRelease = fc.constantFrom("", "", "", "-0", "-alpha", "-alpha.1", "-rc.1");
const someVersion = fc
  .tuple(number, number, number, preRelease)
  .map(([major, minor, patch, pre]) => `${major}.${minor}.${patch}${pre}` as Version);
const partial = fc.oneof(
  someVersion,
  fc.tuple(number, number).map((numbers) => numbers.join(".")),
  number.map((major) => `${major}.x`),
  fc.constant("*"),
);
const comparator = fc
  .tuple(fc.constantFrom("", "<", "<=", ">", ">=", "=", "^", "~"), partial)
  .map((parts) => parts.join(""));
const hyphenRange = fc.tuple(partial, partial).map((bounds) => bounds.join(" - "));
const simpleRange = fc.oneof(
  fc.array(comparator, { minLength: 1, maxLength: 3 }).map((all) => all.join(" ")),
  hyphenRange,
);
const someRange = fc
  .oneof(
    someVersion,
    fc.array(simpleRange, { minLength: 1, maxLength: 2 }).map((all) => all.join(" || ")),
  )
  .filter((text): text is VersionRange => parseVersionRange(text).ok);

describe("a version range inside another", () => {
  test("admits nothing that the other does not", () => {
    fc.assert(
      fc.property(
        someRange,
        someRange,
        someVersion,
        (child, parent, version) =>
          !(isSubset(child, parent) && satisfies(version, child)) || satisfies(version, parent),
      ),
      { numRuns: 3_000 },
    );
  });

  test("is inside whatever the other is inside", () => {
    fc.assert(
      fc.property(
        someRange,
        someRange,
        someRange,
        (a, b, c) => !(isSubset(a, b) && isSubset(b, c)) || isSubset(a, c),
      ),
      { numRuns: 3_000 },
    );
  });

  test("may be the same one", () => {
    fc.assert(fc.property(someRange, (range) => isSubset(range, range)));
  });
});

describe("a pre-release", () => {
  test("is in no range but the one that is exactly it", () => {
    fc.assert(
      fc.property(someVersion, someRange, (version, range) => {
        fc.pre(version.includes("-"));
        expect(satisfies(version, range)).toBe(String(range) === version);
      }),
    );
  });
});

describe("the order of versions", () => {
  test("puts no two versions at the same place", () => {
    fc.assert(
      fc.property(someVersion, someVersion, (a, b) => (compareVersions(a, b) === 0) === (a === b)),
    );
  });
});
