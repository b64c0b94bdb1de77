import type { Cid } from "@hecate/protocol/cid";
import type { RevocationView } from "@hecate/protocol/wire/proof";
import { revocationViewOf } from "#lib/revocations/revocation-view";
import { findRevocations } from "./store";

/** When those of the tokens that were revoked were. */
export async function revocationsOf(tokens: readonly Cid[]): Promise<ReadonlyMap<string, Date>> {
  const found = await findRevocations(tokens);
  return new Map(found.map((revocation) => [revocation.tokenCid, revocation.recordedAt]));
}

/** The same with the signed revocations, for whoever wants to check them. */
export async function revocationProofsOf(tokens: readonly Cid[]): Promise<RevocationView[]> {
  return (await findRevocations(tokens)).map(revocationViewOf);
}
