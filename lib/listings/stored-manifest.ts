import { type Manifest, parseManifest } from "@hecate/protocol/manifest";
import type { VersionRow } from "#lib/listings/listing-rows";

/** The signed manifest of a version. What is stored was parsed before, so it parses again. */
export function storedManifest(row: Pick<VersionRow, "manifest" | "signature">): Manifest {
  const parsed = parseManifest({ ...(row.manifest as object), signature: row.signature });
  if (!parsed.ok) throw new Error(`a stored manifest does not parse: ${parsed.refusal.detail}`);
  return parsed.value;
}
