import type { Cid } from "@hecate/protocol/cid";
import type { Did } from "@hecate/protocol/did";
import { tokensFromRoot } from "@hecate/protocol/ucan/chain";
import { parseToken } from "@hecate/protocol/ucan/token";
import { revocationsOf } from "#lib/revocations/revocations-of";
import { findNewestSignatures } from "./version-store";

/** A delegation that a published version rests on. Others may exist that nobody used yet. */
export interface UsedDelegation {
  readonly id: string;
  readonly issuer: Did;
  readonly audience: string;
  readonly capabilities: readonly { readonly with: string; readonly can: string }[];
  /** ISO 8601, as the others. */
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string;
}

/** Looked at are this many of the newest versions. */
const versionsRead = 200;

/** Who may do what for a publisher, as far as its published chains show; the last used first. */
export async function usedDelegations(org: string): Promise<UsedDelegation[]> {
  const used = new Map<Cid, Omit<UsedDelegation, "revokedAt">>();
  for (const { signature, publishedAt } of await findNewestSignatures(org, versionsRead)) {
    const token = await parseToken(signature);
    if (!token.ok) throw new Error(`a stored signature does not parse: ${signature}`);
    for (const hop of tokensFromRoot(token.value).slice(0, -1)) {
      const { id, issuer, audience, capabilities, expiresAt } = hop;
      if (used.has(id)) continue;
      used.set(id, {
        ...{ id, issuer, audience },
        capabilities: capabilities.map(({ with: resource, can }) => ({ with: resource, can })),
        expiresAt: new Date(expiresAt * 1000).toISOString(),
        lastUsedAt: publishedAt.toISOString(),
      });
    }
  }
  const revoked = await revocationsOf([...used.keys()]);
  return [...used.values()].map((each) => ({
    ...each,
    revokedAt: revoked.get(each.id)?.toISOString() ?? null,
  }));
}
