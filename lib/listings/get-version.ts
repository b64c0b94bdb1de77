import type { Manifest } from "@hecate/protocol/manifest";
import { listingMri } from "@hecate/protocol/mri";
import type { VersionView } from "@hecate/protocol/wire/listing";
import { offersOf } from "#lib/dependencies/find-offers";
import { versionViewOf } from "#lib/listings/listing-view";
import { storedManifest } from "#lib/listings/stored-manifest";
import { findVersion } from "./version-store";

/** Null when there is no such version, or no such listing. */
export async function getVersion(
  org: string,
  name: string,
  version: string,
): Promise<VersionView | null> {
  const row = await findVersion(listingMri(org, name), version);
  return row && versionViewOf(row, await offersOf(row.requires));
}

/** The manifest as it was signed. */
export async function getManifest(
  org: string,
  name: string,
  version: string,
): Promise<Manifest | null> {
  const row = await findVersion(listingMri(org, name), version);
  return row && storedManifest(row);
}
