import { printCapability } from "@hecate/protocol/capability";
import type { Cid } from "@hecate/protocol/cid";
import type { Did } from "@hecate/protocol/did";
import type { Manifest } from "@hecate/protocol/manifest";
import { ok, type Refusal, type Result, refuse } from "@hecate/protocol/result";
import { type Chain, explainChain } from "@hecate/protocol/ucan/chain";
import { verifyManifestSignature } from "@hecate/protocol/ucan/manifest-signature";
import { parseToken, type Token } from "@hecate/protocol/ucan/token";
import { type RootKey, verifyChain } from "@hecate/protocol/ucan/verify-chain";
import { verifySignature } from "../identity/verify-signature";

/** A key taken as root for ever: for checks before the service's own list is known. */
export function rootAlways(did: Did): RootKey {
  return { did, addedAt: new Date(0), retiredAt: null };
}

const neverRevoked = (_tokenId: Cid) => null;

/** Checks a manifest's signature as the service will; a refusal shows the chain and the failing hop. */
export async function checkSignature(
  manifest: Manifest,
  roots: readonly RootKey[],
): Promise<Result<Chain>> {
  const verified = await verifyManifestSignature({
    manifest,
    roots,
    publishedAt: new Date(),
    revokedAt: neverRevoked,
    verifySignature,
  });
  if (verified.ok || manifest.signature === undefined) return verified;
  const token = await parseToken(manifest.signature);
  return token.ok ? withTree(token.value, verified.refusal) : verified;
}

/** Checks that a delegation gives all that it says, taking its first issuer for the root. */
export async function checkDelegation(token: Token, root: Did): Promise<Result<Chain>> {
  const [first] = token.capabilities;
  if (first === undefined) return refuse("malformed", "the token gives nothing");
  const verified = await verifyChain({
    token,
    audience: token.audience,
    needs: printCapability(first),
    life: "delegation",
    roots: [rootAlways(root)],
    at: new Date(),
    revokedAt: neverRevoked,
    verifySignature,
  });
  return verified.ok ? ok(verified.value) : withTree(token, verified.refusal);
}

/** The refusal, with the whole chain under it and the failing token marked. */
export function withTree(token: Token, refusal: Refusal): Result<never> {
  const why = refusal.at === undefined ? refusal.detail : `${refusal.at}: ${refusal.detail}`;
  return refuse(refusal.code, `${why}\n${explainChain(token, refusal)}`);
}
