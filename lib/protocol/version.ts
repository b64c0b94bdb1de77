import semver from "semver";
import { limits } from "./limits";
import { ok, type Result, refuse } from "./result";

/** Semantic version 2.0.0 without build metadata, so that equal precedence means equal text. */
export type Version = string & { readonly __brand: "Version" };

/** An npm range such as `<=1.x` or `>=2 <3`, as written. */
export type VersionRange = string & { readonly __brand: "VersionRange" };

const rangePattern = /^[0-9A-Za-z.*^~<>=|-]+( +[0-9A-Za-z.*^~<>=|-]+)*$/;

export function parseVersion(text: string): Result<Version, "invalid-version"> {
  if (text.length > limits.versionChars) {
    return refuse("invalid-version", `is longer than ${limits.versionChars} characters`);
  }
  if (semver.valid(text) !== text) {
    return refuse("invalid-version", "is not MAJOR.MINOR.PATCH[-PRERELEASE] of semver.org");
  }
  return ok(text as Version);
}

export function parseVersionRange(text: string): Result<VersionRange, "invalid-version-range"> {
  if (text.length > limits.versionRangeChars) {
    return refuse("invalid-version-range", `is longer than ${limits.versionRangeChars} characters`);
  }
  if (!rangePattern.test(text) || semver.validRange(text) === null) {
    return refuse("invalid-version-range", "is not an npm version range");
  }
  return ok(text as VersionRange);
}

/** npm's rule: a pre-release is in a range only if a bound of it names a pre-release of that version. */
export function satisfies(version: Version, range: VersionRange): boolean {
  return semver.satisfies(version, range);
}

/** Whether every version that `child` admits is admitted by `parent`. */
export function isSubset(child: VersionRange, parent: VersionRange): boolean {
  return child === parent || semver.subset(child, parent);
}

/** Negative when `a` comes before `b`, by semver precedence. */
export function compareVersions(a: Version, b: Version): number {
  return semver.compare(a, b);
}
