import semver from "semver";
import { limits } from "./limits";
import { ok, type Result, refuse } from "./result";

/** Semantic version 2.0.0 without build metadata, so that equal precedence means equal text. */
export type Version = string & { readonly __brand: "Version" };

/** One exact version, or an npm range of releases such as `<=1.x` or `>=2 <3`, as written. */
export type VersionRange = string & { readonly __brand: "VersionRange" };

/** No pre-releases: with them in a range, npm's subset says yes where its satisfies says no. */
const rangePattern = /^[0-9xXv.*^~<>=|]+( +([0-9xXv.*^~<>=|]+|-))*$/;

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
  const isExact = parseVersion(text).ok;
  if (!isExact && !(rangePattern.test(text) && semver.validRange(text) !== null)) {
    return refuse("invalid-version-range", "is neither one version nor an npm range of releases");
  }
  return ok(text as VersionRange);
}

/** A pre-release is in no range but the one that is exactly it. */
export function satisfies(version: Version, range: VersionRange): boolean {
  return semver.satisfies(version, range);
}

/**
 * Whether every version that `child` admits is admitted by `parent`. npm compares bound by bound, so it
 * may miss one (`<=1.x` inside `*`), but never claims one that is not.
 */
export function isSubset(child: VersionRange, parent: VersionRange): boolean {
  const exact = parseVersion(child);
  return exact.ok ? satisfies(exact.value, parent) : semver.subset(child, parent);
}

/** Negative when `a` comes before `b`, by semver precedence. */
export function compareVersions(a: Version, b: Version): number {
  return semver.compare(a, b);
}
