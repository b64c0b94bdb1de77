import { type Did, parseDid } from "../did";
import type { Mri } from "../mri";
import { ok, type Result, refuse } from "../result";
import { decodeBase64url, encodeBase64url } from "./base64url";
import { issueToken, type Signer } from "./issue";
import { issuedLifeSeconds } from "./statement";
import { parseToken, type Token, type TokenRefusal } from "./token";
import { type ChainRefusal, type RootKey, type VerifySignature, verifyChain } from "./verify-chain";

/** `rotate` adds `did` and retires the key that says so. A new key signs that it is willing. */
export type RootKeyChange =
  | { readonly kind: "add" | "rotate"; readonly did: Did; readonly possession: string }
  | { readonly kind: "retire"; readonly did: Did };

/**
 * A root key's statement about the publisher's root keys. It is addressed to its own issuer, so that
 * it is a delegation to nobody, whatever becomes of the keys, and short, so that one that was never
 * handed in cannot be used later, nor dated otherwise.
 */
export async function issueRootKeyChange(order: {
  issuer: Signer;
  publisher: Mri;
  change: RootKeyChange;
  now: Date;
}): Promise<string> {
  const { issuer, publisher, change, now } = order;
  const { kind, ...said } = change;
  return issueToken({
    issuer,
    audience: issuer.did,
    capabilities: [{ with: publisher, can: "*" }],
    expiresAt: Math.floor(now.getTime() / 1000) + issuedLifeSeconds,
    facts: [{ key: kind, ...said }],
  });
}

/** A key's own word that it is to be a root key of that publisher: a signature in base64url. */
export async function provePossession(key: Signer, publisher: Mri): Promise<string> {
  return encodeBase64url(await key.sign(possessionChallenge(key.did, publisher)));
}

export type RootKeyChangeRefusal = TokenRefusal | ChainRefusal | "possession-unproven";

export interface VerifiedRootKeyChange {
  readonly issuer: Did;
  readonly change: RootKeyChange;
}

/** Whether `text` was said by one of `roots`, a root key of `publisher` at `at`, at about that time. */
export async function verifyRootKeyChange(question: {
  text: string;
  publisher: Mri;
  roots: readonly RootKey[];
  at: Date;
  verifySignature: VerifySignature;
}): Promise<Result<VerifiedRootKeyChange, RootKeyChangeRefusal>> {
  const { text, publisher, roots, at, verifySignature } = question;
  const parsed = await parseToken(text);
  if (!parsed.ok) return parsed;
  const token = parsed.value;
  if (token.proof !== null) return refuse("wrong-root", "only a root key itself changes the keys");
  const verified = await verifyChain({
    token,
    audience: token.issuer,
    needs: { with: publisher, can: "*" },
    life: "invocation",
    roots,
    at,
    revokedAt: () => null,
    verifySignature,
  });
  if (!verified.ok) return verified;
  const change = changeIn(token);
  if (!change.ok) return change;
  if (change.value.kind !== "retire") {
    const { did, possession } = change.value;
    const signature = decodeBase64url(possession);
    const challenge = possessionChallenge(did, publisher);
    if (signature?.length !== 64 || !(await verifySignature(did, challenge, signature))) {
      return refuse("possession-unproven", `${did} did not sign that it is to be a root key`);
    }
  }
  return ok({ issuer: token.issuer, change: change.value });
}

function changeIn({ facts }: Token): Result<RootKeyChange, "malformed" | "weak-key"> {
  const [fact, ...others] = facts;
  if (fact === undefined || others.length > 0) return refuse("malformed", formOfFact);
  const { key: kind, did, possession, ...surplus } = fact;
  if (typeof did !== "string" || Object.keys(surplus).length > 0) {
    return refuse("malformed", formOfFact);
  }
  const key = parseDid(did);
  if (!key.ok) {
    const code = key.refusal.code === "weak-key" ? "weak-key" : "malformed";
    return refuse(code, `the fact's did ${key.refusal.detail}`);
  }
  if (kind === "retire" && possession === undefined) return ok({ kind, did: key.value });
  if ((kind === "add" || kind === "rotate") && typeof possession === "string") {
    return ok({ kind, did: key.value, possession });
  }
  return refuse("malformed", formOfFact);
}

const formOfFact =
  "fct is not exactly one {key: add or rotate, did, possession} or {key: retire, did}";

function possessionChallenge(did: Did, publisher: Mri): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`ROOT-KEY:${did}:${publisher}`);
}
