import type { ParsedCapability } from "@hecate/protocol/capability";
import type { Did } from "@hecate/protocol/did";
import { ok, type Result } from "@hecate/protocol/result";
import type { Signer } from "@hecate/protocol/ucan/issue";
import type { Token } from "@hecate/protocol/ucan/token";
import { chooseProof, rootOf } from "../delegations/choose-proof";
import { loadIdentity } from "../identity/load-identity";
import type { Session } from "../session";

/** A key, and why it may sign: it is the root key, or it holds a delegation from it. */
export interface SigningRight {
  readonly signer: Signer;
  readonly proof: Token | null;
  readonly rootDid: Did;
}

/** This machine's right to `needs`, as good as it has. Whether it is enough is for `verifyChain`. */
export async function signingRight(
  session: Session,
  needs: ParsedCapability,
): Promise<Result<SigningRight>> {
  const signer = await loadIdentity(session);
  if (!signer.ok) return signer;
  const proof = await chooseProof(session, signer.value.did, needs, new Date());
  const rootDid = proof === null ? signer.value.did : rootOf(proof);
  return ok({ signer: signer.value, proof, rootDid });
}

/** The latest moment a token of this right may expire at: its wish, or its proof's end. Unix seconds. */
export function expiryWithin({ proof }: SigningRight, wishedAt: number): number {
  return proof === null ? wishedAt : Math.min(wishedAt, proof.expiresAt);
}
