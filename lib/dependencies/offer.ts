import { orgAndName, parseMri } from "@hecate/protocol/mri";
import { satisfies, type Version, type VersionRange } from "@hecate/protocol/version";
import type { DependencyView } from "@hecate/protocol/wire/listing";

/** What is listed under an MRI: its newest version that can be installed; null where there is none. */
export type Offers = ReadonlyMap<string, { readonly newest: string | null }>;

export interface Requirement {
  readonly mri: string;
  /** Null where any version will do. */
  readonly range: string | null;
}

/** What is required, and whether it can be had here. */
export function dependencyViewOf({ mri, range }: Requirement, offers: Offers): DependencyView {
  const offer = offers.get(mri);
  const parsed = parseMri(mri);
  const app = parsed.ok ? orgAndName(parsed.value) : null;
  if (!offer || !app) return { mri, version: range, listed: null };
  const { newest } = offer;
  return { mri, version: range, listed: { ...app, newest, fits: fits(newest, range) } };
}

/** Versions and ranges were parsed before they were stored. */
function fits(newest: string | null, range: string | null): boolean {
  if (newest === null) return false;
  return range === null || satisfies(newest as Version, range as VersionRange);
}
