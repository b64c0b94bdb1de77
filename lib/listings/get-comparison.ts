import { limits } from "@hecate/protocol/limits";
import { diffManifests } from "@hecate/protocol/manifest-diff";
import { listingMri } from "@hecate/protocol/mri";
import { sourceComparison } from "@hecate/protocol/source-comparison";
import type { Version } from "@hecate/protocol/version";
import type { ComparedVersion, VersionComparison } from "@hecate/protocol/wire/comparison";
import { stateViewOf, yankViewOf } from "#lib/listings/listing-view";
import { signedManifest } from "#lib/listings/stored-manifest";
import { versionsBetween } from "#lib/listings/versions-between";
import { findNoted, findNotes, findVersion, type VersionStanding } from "./version-store";

/** What two versions say differently, and what was said of those between; null when one is not listed. */
export async function getComparison(
  org: string,
  name: string,
  { from, to }: { readonly from: Version; readonly to: Version },
): Promise<VersionComparison | null> {
  const mri = listingMri(org, name);
  const [before, after] = await Promise.all([findVersion(mri, from), findVersion(mri, to)]);
  if (before === null || after === null) return null;
  const [was, is, noted] = await Promise.all([
    signedManifest(before),
    signedManifest(after),
    findNoted(mri),
  ]);
  const between = versionsBetween(noted, from, to);
  return {
    mri,
    from: comparedVersionOf(before),
    to: comparedVersionOf(after),
    changes: diffManifests(was, is),
    sourceComparison: sourceComparison(was, is),
    notes: await notesOf(between.slice(0, limits.comparedNotes)),
    notesLeftOut: Math.max(0, between.length - limits.comparedNotes),
  };
}

async function notesOf(versions: readonly { id: string }[]): Promise<VersionComparison["notes"]> {
  const rows = await findNotes(versions.map(({ id }) => id));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return versions.flatMap(({ id }) => {
    const row = byId.get(id);
    return row?.notes ? [{ ...comparedVersionOf(row), notes: row.notes }] : [];
  });
}

function comparedVersionOf(row: VersionStanding): ComparedVersion {
  return {
    version: row.version,
    manifestCid: row.manifestCid,
    publishedAt: row.publishedAt.toISOString(),
    yanked: yankViewOf(row),
    state: stateViewOf(row),
  };
}
