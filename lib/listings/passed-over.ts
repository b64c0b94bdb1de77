import { compareVersions, parseVersion, type Version } from "@hecate/protocol/version";
import type { Resolution } from "@hecate/protocol/wire/proof";
import { stateViewOf } from "#lib/listings/listing-view";
import { findWithheld } from "./version-store";

/** Of the versions of a listing that were stopped, so many of the latest are looked at. */
const lookedAt = 20;

/** The highest version above this one that was stopped: who names no version would have got it. */
export async function passedOver(
  mri: string,
  version: Version,
): Promise<Pick<Resolution, "passedOver">> {
  const withheld = await findWithheld(mri, lookedAt);
  let highest: { readonly of: Version; readonly row: (typeof withheld)[number] } | null = null;
  for (const row of withheld) {
    const of = parseVersion(row.version);
    if (!of.ok || row.version.includes("-")) continue;
    if (compareVersions(of.value, highest?.of ?? version) > 0) highest = { of: of.value, row };
  }
  if (highest === null) return {};
  return { passedOver: { version: highest.of, state: stateViewOf(highest.row) } };
}
