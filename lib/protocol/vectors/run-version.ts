import { ok } from "../result";
import { compareVersions, isSubset, parseVersion, parseVersionRange, satisfies } from "../version";
import { judge, type Outcome } from "./vector";
import vectors from "./version.json";

export async function runVersionVectors(): Promise<Outcome[]> {
  return [
    ...(await judge("version parse", vectors.parse, parseVersion)),
    ...(await judge("version range parse", vectors.range, parseVersionRange)),
    ...(await judge("version satisfies", vectors.satisfies, (input) => {
      const version = parseVersion(input.version);
      const range = parseVersionRange(input.range);
      if (!version.ok) return version;
      return range.ok ? ok(satisfies(version.value, range.value)) : range;
    })),
    ...(await judge("version range is a subset", vectors.subset, (input) => {
      const child = parseVersionRange(input.child);
      const parent = parseVersionRange(input.parent);
      if (!child.ok) return child;
      return parent.ok ? ok(isSubset(child.value, parent.value)) : parent;
    })),
    ...(await judge("version order", vectors.compare, (input) => {
      const before = parseVersion(input.before);
      const after = parseVersion(input.after);
      if (!before.ok) return before;
      return after.ok ? ok(Math.sign(compareVersions(before.value, after.value))) : after;
    })),
  ];
}
