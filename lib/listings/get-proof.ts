import { serviceDidOf } from "@hecate/protocol/did";
import { listingMri } from "@hecate/protocol/mri";
import { tokensFromRoot } from "@hecate/protocol/ucan/chain";
import { parseToken } from "@hecate/protocol/ucan/token";
import type { ProofBundle } from "@hecate/protocol/wire/proof";
import { env } from "#lib/env";
import type { VersionRow } from "#lib/listings/listing-rows";
import { stateViewOf, yankViewOf } from "#lib/listings/listing-view";
import { storedManifest } from "#lib/listings/stored-manifest";
import { getPublisher } from "#lib/publishers/get-publisher";
import { revocationProofsOf } from "#lib/revocations/revocations-of";
import { findVersion } from "./version-store";

/** Null when there is no such version, or no such listing. */
export async function getProof(
  org: string,
  name: string,
  version: string,
): Promise<ProofBundle | null> {
  const row = await findVersion(listingMri(org, name), version);
  return row && proofOf(org, row);
}

export async function proofOf(org: string, row: VersionRow): Promise<ProofBundle> {
  const publisher = await getPublisher(org);
  if (publisher === null) throw new Error(`a listing without its publisher: ${org}`);
  const signature = await parseToken(row.signature);
  if (!signature.ok) throw new Error(`a stored signature does not parse: ${row.manifestCid}`);
  const chain = tokensFromRoot(signature.value).map((hop) => hop.id);
  return {
    format: "hecate-proof/1",
    service: serviceDidOf(env().publicUrl),
    publisher: { mri: publisher.mri, rootKeys: publisher.rootKeys },
    manifest: storedManifest(row),
    manifestCid: row.manifestCid,
    publishedAt: row.publishedAt.toISOString(),
    yanked: yankViewOf(row),
    state: stateViewOf(row),
    revocations: await revocationProofsOf(chain),
  };
}
