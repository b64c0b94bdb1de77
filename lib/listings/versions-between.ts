import { compareVersions, type Version } from "@hecate/protocol/version";

/** Those that are higher than the lower one of two, up to the higher one; the highest first. */
export function versionsBetween<T extends { readonly version: string }>(
  versions: readonly T[],
  one: Version,
  other: Version,
): T[] {
  const [low, high] = compareVersions(one, other) < 0 ? [one, other] : [other, one];
  // Only parsed versions are stored.
  const order = ({ version }: T, than: Version) => compareVersions(version as Version, than);
  return versions
    .filter((each) => order(each, low) > 0 && order(each, high) <= 0)
    .sort((a, b) => order(b, a.version as Version));
}
