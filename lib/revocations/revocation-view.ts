import type { RevocationView } from "@hecate/protocol/wire/proof";
import type { Revocation } from "#lib/db/generated/client";

export function revocationViewOf(row: Revocation): RevocationView {
  return {
    token: row.tokenCid,
    issuer: row.issuerDid,
    recordedAt: row.recordedAt.toISOString(),
    proof: row.token,
  };
}
