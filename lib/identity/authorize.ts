import type { Capability } from "@hecate/protocol/capability";
import type { Cid } from "@hecate/protocol/cid";
import { serviceDidOf } from "@hecate/protocol/did";
import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { tokensFromRoot } from "@hecate/protocol/ucan/chain";
import { checkInvocation, type InvocationRefusal } from "@hecate/protocol/ucan/invocation";
import { parseToken, type Token, type TokenRefusal } from "@hecate/protocol/ucan/token";
import type { RootKey } from "@hecate/protocol/ucan/verify-chain";
import { env } from "#lib/env";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import type { Actor } from "#lib/ledger/actor";
import { type PublisherRoots, rootsOf } from "#lib/publishers/roots";
import { revocationsOf } from "#lib/revocations/revocations-of";

/** The part of an HTTP request that its invocation speaks of. */
export interface SignedRequest {
  readonly authorization: string | null;
  readonly method: string;
  /** Target as sent, with its query. */
  readonly path: string;
  /** Absent where the body is still to come: then `claimedBody` must be compared at its end. */
  readonly bodyCid?: Cid;
}

/** Somebody who may do what they ask, if their invocation is spent on it. */
export interface Authorized {
  readonly actor: Actor;
  readonly claimedBody: Cid;
}

export type AuthorizationRefusal =
  | "missing-authorization"
  | TokenRefusal
  | InvocationRefusal
  | "not-found";

const bearer = /^Bearer ([\w.-]+)$/i;

export async function presentedToken(
  request: SignedRequest,
): Promise<Result<Token, "missing-authorization" | TokenRefusal>> {
  const text = bearer.exec(request.authorization ?? "")?.[1];
  if (text === undefined) {
    return refuse("missing-authorization", "Authorization must be Bearer with an invocation");
  }
  return parseToken(text);
}

/** Whether `token`, presented with `request`, gives what it `needs` from one of `roots`. */
export async function checkActor(
  token: Token,
  request: SignedRequest,
  needs: Capability,
  roots: readonly RootKey[],
  now: Date,
): Promise<Result<Authorized, InvocationRefusal>> {
  const revoked = await revocationsOf(tokensFromRoot(token).map((hop) => hop.id));
  const checked = await checkInvocation({
    token,
    service: serviceDidOf(env().publicUrl),
    needs,
    request,
    roots,
    at: now,
    revokedAt: (id) => revoked.get(id) ?? null,
    verifySignature: verifyEd25519,
  });
  if (!checked.ok) return checked;
  const { actor: did, expiresAt, claimedBody } = checked.value;
  const forgettable = new Date((expiresAt + limits.clockSkewSeconds) * 1000);
  const actor = { did, root: null, invocation: token.id, expiresAt: forgettable };
  return ok({ actor, claimedBody });
}

/** Whether the request carries an invocation of `needs`, rooted in a key of the publisher `org`. */
export async function authorize(
  request: SignedRequest,
  org: string,
  needs: Capability,
  now: Date,
): Promise<Result<Authorized & PublisherRoots, AuthorizationRefusal>> {
  const token = await presentedToken(request);
  if (!token.ok) return token;
  const publisher = await rootsOf(org);
  if (publisher === null) return refuse("not-found", `Nobody claimed the namespace ${org}`);
  const checked = await checkActor(token.value, request, needs, publisher.roots, now);
  if (!checked.ok) return checked;
  const [{ issuer } = token.value] = tokensFromRoot(token.value);
  const root = { publisherId: publisher.publisherId, did: issuer };
  return ok({ ...checked.value, ...publisher, actor: { ...checked.value.actor, root } });
}
