import { type Capability, narrows, parseCapability, type Widening } from "../capability";
import type { Cid } from "../cid";
import type { Did } from "../did";
import { limits } from "../limits";
import { ok, type Refusal, type Result, refuse } from "../result";
import { type Chain, type Hop, placeInChain, tokensFromRoot } from "./chain";
import type { Token } from "./token";

/** Ed25519 (RFC 8032) over the bytes as received; must refuse S ≥ L. */
export type VerifySignature = (
  did: Did,
  bytes: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
) => boolean | Promise<boolean>;

/** A publisher's root key: it is one from `addedAt` on, and no longer at `retiredAt`. */
export interface RootKey {
  readonly did: string;
  readonly addedAt: Date;
  readonly retiredAt: Date | null;
}

/** What a verifier knows of the world. `at` is the moment that validity is judged at. */
export interface Trust {
  readonly roots: readonly RootKey[];
  readonly at: Date;
  /** When the token of that id was revoked, if it was. */
  readonly revokedAt: (tokenId: Cid) => Date | null;
  readonly verifySignature: VerifySignature;
}

/** Of the presented token; its proofs are delegations always. */
export type Life = "invocation" | "delegation";

export type ChainRefusal =
  | "bad-signature"
  | "not-the-audience"
  | "wrong-root"
  | "expired"
  | "lives-too-long"
  | "revoked"
  | "not-the-delegate"
  | "outlives-proof"
  | Widening
  | "missing-capability";

/**
 * Whether `token`, presented to `audience`, gives what the holder `needs`. Every token of the chain is
 * checked, from the root's on, and a refusal says which one failed. Nothing that a token says is judged
 * before all signatures hold, so that a forgery is never laid at the door of its alleged issuer.
 */
export async function verifyChain(
  question: Trust & { token: Token; audience: string; needs: Capability; life: Life },
): Promise<Result<Chain, ChainRefusal>> {
  const { token, audience, needs, life, ...trust } = question;
  const chain = tokensFromRoot(token);
  const last = chain.length - 1;
  const signatures = await checkSignatures(chain, trust.verifySignature);
  if (!signatures.ok) return signatures;
  if (token.audience !== audience) {
    const detail = `is addressed to ${token.audience}, not to ${audience}`;
    return refuse("not-the-audience", detail, placeInChain(chain, last));
  }
  for (const [index, hop] of chain.entries()) {
    const fault = faultOf(hop, chain[index - 1], index === last ? life : "delegation", trust);
    if (fault !== null) return refuse(fault.code, fault.detail, placeInChain(chain, index));
  }
  const missing = missingFrom(token, needs);
  if (missing !== null) return refuse("missing-capability", missing, placeInChain(chain, last));
  return ok(chain);
}

/** Checks each token's signature over the bytes as received. */
export async function checkSignatures(
  chain: readonly Token[],
  verifySignature: VerifySignature,
): Promise<Result<true, "bad-signature">> {
  const utf8 = new TextEncoder();
  for (const [index, token] of chain.entries()) {
    const signedBytes = utf8.encode(token.signedPart);
    if (!(await verifySignature(token.issuer, signedBytes, token.signature))) {
      return refuse("bad-signature", "was not signed by its issuer", placeInChain(chain, index));
    }
  }
  return ok(true);
}

export function isRootAt({ addedAt, retiredAt }: RootKey, at: Date): boolean {
  return addedAt <= at && (retiredAt === null || at < retiredAt);
}

type Fault = Refusal<ChainRefusal> | null;

function faultOf(hop: Hop, parent: Hop | undefined, life: Life, trust: Trust): Fault {
  const { roots, at, revokedAt } = trust;
  if (
    parent === undefined &&
    !roots.some((root) => root.did === hop.issuer && isRootAt(root, at))
  ) {
    return { code: "wrong-root", detail: "is not issued by a root key of the publisher" };
  }
  const revoked = revokedAt(hop.id);
  if (revoked !== null && revoked <= at) {
    return { code: "revoked", detail: `was revoked on ${revoked.toISOString()}` };
  }
  return lifeFault(hop, life, at) ?? (parent === undefined ? null : delegationFault(hop, parent));
}

function lifeFault({ expiresAt }: Hop, life: Life, at: Date): Fault {
  const secondsLeft = expiresAt - at.getTime() / 1000;
  if (secondsLeft + limits.clockSkewSeconds <= 0) {
    return { code: "expired", detail: `expired ${Math.floor(-secondsLeft)} seconds ago` };
  }
  const most = life === "invocation" ? limits.invocationLifeSeconds : limits.delegationLifeSeconds;
  if (secondsLeft - limits.clockSkewSeconds > most) {
    return { code: "lives-too-long", detail: `lives longer than the ${most} seconds of a ${life}` };
  }
  return null;
}

function delegationFault(hop: Hop, parent: Hop): Fault {
  if (hop.issuer !== parent.audience) {
    return { code: "not-the-delegate", detail: `its proof was given to ${parent.audience}` };
  }
  if (hop.expiresAt > parent.expiresAt) {
    const seconds = hop.expiresAt - parent.expiresAt;
    return { code: "outlives-proof", detail: `lives ${seconds} seconds longer than its proof` };
  }
  for (const capability of hop.capabilities) {
    if (capability.can === "*") {
      return { code: "ability-widened", detail: "only a root key itself can give *" };
    }
    const widening = nearestWidening(capability, parent);
    if (widening !== null) return widening;
  }
  return null;
}

const nearness = ["ability-widened", "resource-widened", "version-widened"] as const;

/** Null when some capability of `giver` covers it, else how it exceeds the one that comes nearest. */
function nearestWidening(
  capability: Hop["capabilities"][number],
  giver: Hop,
): Refusal<Widening> | null {
  let nearest: Refusal<Widening> | null = null;
  for (const given of giver.capabilities) {
    const narrowed = narrows(capability, given);
    if (narrowed.ok) return null;
    const { refusal } = narrowed;
    if (nearest === null || nearness.indexOf(refusal.code) > nearness.indexOf(nearest.code)) {
      nearest = refusal;
    }
  }
  return nearest;
}

/** Null when the token gives what is needed, else what is missing. */
function missingFrom(token: Token, needs: Capability): string | null {
  const needed = parseCapability(needs);
  if (!needed.ok) throw new Error(`not a capability: ${needs.can} on ${needs.with}`);
  const widening = nearestWidening(needed.value, token);
  if (widening === null) return null;
  return `${needs.can} on ${needs.with} is needed: ${widening.detail}`;
}
