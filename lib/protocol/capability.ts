import { limits } from "./limits";
import { contains, type Mri, parseMri } from "./mri";
import { ok, type Result, refuse } from "./result";
import { isSubset, parseVersionRange, type VersionRange } from "./version";

/** A closed list: an ability that a verifier does not know must not pass for one that it does. */
export const abilities = [
  "publish/tui",
  "publish/*",
  "publisher/manage",
  "attest/rebuild",
  "install/receipt",
  "review/write",
  "report/file",
  "person/act",
  "moderate/cases",
  "administer/roles",
  "*",
] as const;
export type Ability = (typeof abilities)[number];

/** As a UCAN spells it. `with` is an MRI, or an MRI and a limit on versions: `<mri>?version=<range>`. */
export interface Capability {
  readonly with: string;
  readonly can: Ability;
}

/** A capability whose resource was understood. `range` is null where every version is meant. */
export interface ParsedCapability extends Capability {
  readonly mri: Mri;
  readonly range: VersionRange | null;
}

const versionMark = "?version=";
const withChars = limits.mriChars + versionMark.length + limits.versionRangeChars;

export function parseCapability(spelled: {
  readonly with: string;
  readonly can: string;
}): Result<ParsedCapability, "malformed"> {
  const { with: resource } = spelled;
  const can = abilities.find((ability) => ability === spelled.can);
  if (can === undefined) return refuse("malformed", "the ability is none of the profile's");
  if (resource.length > withChars) return refuse("malformed", "the resource is too long");
  const mark = resource.indexOf(versionMark);
  const mri = parseMri(mark < 0 ? resource : resource.slice(0, mark));
  if (!mri.ok) return refuse("malformed", `the resource ${mri.refusal.detail}`);
  if (mark < 0) return ok({ with: resource, can, mri: mri.value, range: null });
  const range = parseVersionRange(resource.slice(mark + versionMark.length));
  if (!range.ok) return refuse("malformed", `the resource's version ${range.refusal.detail}`);
  return ok({ with: resource, can, mri: mri.value, range: range.value });
}

/** The inverse of `parseCapability`. */
export function printCapability(parts: {
  readonly mri: Mri;
  readonly range?: VersionRange | null;
  readonly can: Ability;
}): ParsedCapability {
  const { mri, range = null, can } = parts;
  return { with: range === null ? mri : `${mri}${versionMark}${range}`, can, mri, range };
}

export type Widening = "ability-widened" | "resource-widened" | "version-widened";

/**
 * Whether `child` gives nothing that `parent` does not: a partial order, where two capabilities that
 * narrow each other reach the same.
 */
export function narrows(child: ParsedCapability, parent: ParsedCapability): Result<true, Widening> {
  if (!abilityCovers(parent.can, child.can)) {
    return refuse("ability-widened", `${child.can} is not within ${parent.can}`);
  }
  if (!contains(parent.mri, child.mri)) {
    return refuse("resource-widened", `${child.mri} is not within ${parent.mri}`);
  }
  if (parent.range === null) return ok(true);
  if (child.range === null) {
    return refuse("version-widened", `every version is more than ${parent.range}`);
  }
  if (!isSubset(child.range, parent.range)) {
    return refuse("version-widened", `version ${child.range} is not within ${parent.range}`);
  }
  return ok(true);
}

/** By segment; a `*` stands for whatever follows. */
function abilityCovers(outer: Ability, inner: Ability): boolean {
  if (outer === inner) return true;
  const over = outer.split("/");
  const under = inner.split("/");
  const star = over.indexOf("*");
  return star >= 0 && over.slice(0, star).every((segment, index) => segment === under[index]);
}
