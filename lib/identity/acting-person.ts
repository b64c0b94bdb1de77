import type { Capability } from "@hecate/protocol/capability";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Transaction } from "#lib/db/client";
import type { Person } from "#lib/db/generated/client";
import { type AuthorizationRefusal, checkActor, presentedToken } from "#lib/identity/authorize";
import { checkOwnOrigin } from "#lib/identity/own-origin";
import { sessionSecretIn } from "#lib/identity/session-cookie";
import { signedRequest } from "#lib/identity/signed-request";
import type { Actor } from "#lib/ledger/actor";
import { spendInvocation } from "#lib/ledger/spend-invocation";
import { sessionOf } from "#lib/people/get-session";
import { holdAccount } from "#lib/people/hold-account";
import { type MayJoin, personOf, personWith } from "#lib/people/join-person";
import { keyIdentity } from "#lib/people/key-identity";

/** Who asks, as a person: signed in with a browser, or by a key that speaks for itself. */
export interface ActingPerson {
  readonly personId: string;
  readonly handle: string;
  readonly joinedAt: Date;
  readonly establishedAt: Date | null;
  readonly via:
    | { readonly kind: "session"; readonly sessionId: string; readonly openedAt: Date }
    | { readonly kind: "key"; readonly actor: Actor };
}

export type ActingRefusal =
  | AuthorizationRefusal
  | "not-signed-in"
  | "cross-site-request"
  | "account-closed"
  | "no-account"
  | "too-many-requests";

/** A request of the API, as far as it says who acts. */
interface AnyCall {
  readonly request: Request;
  readonly bodyBytes: Uint8Array;
  readonly now: Date;
  readonly mayJoin: MayJoin;
}

/**
 * The person whom the call acts for. A key needs no account before: the first time it writes, it gets
 * one. What is written then begins with `spendPerson`.
 */
export function actingPerson(
  call: AnyCall,
  needs: Capability,
): Promise<Result<ActingPerson, ActingRefusal>> {
  const isSigned = call.request.headers.has("authorization");
  return isSigned ? personOfKey(call, needs) : personOfSession(call);
}

async function personOfSession({
  request,
  now,
}: AnyCall): Promise<Result<ActingPerson, ActingRefusal>> {
  const secret = sessionSecretIn(request.headers);
  if (secret === null) return refuse("not-signed-in", "There is no session and no invocation");
  const own = request.method === "GET" ? ok(true) : checkOwnOrigin(request);
  if (!own.ok) return own;
  const session = await sessionOf(secret, now);
  if (session === null) return refuse("not-signed-in", "The session has ended");
  const { id: sessionId, createdAt: openedAt } = session;
  return ok({ ...asPerson(session.person), via: { kind: "session", sessionId, openedAt } });
}

async function personOfKey(
  call: AnyCall,
  needs: Capability,
): Promise<Result<ActingPerson, ActingRefusal>> {
  const request = signedRequest(call);
  const token = await presentedToken(request);
  if (!token.ok) return token;
  if (token.value.proof !== null) {
    return refuse("wrong-root", "A person's key acts by itself, without a proof");
  }
  const roots = [{ did: token.value.issuer, addedAt: new Date(0), retiredAt: null }];
  const checked = await checkActor(token.value, request, needs, roots, call.now);
  if (!checked.ok) return checked;
  const { actor } = checked.value;
  const person = await personOfActor(actor, call);
  return person.ok ? ok({ ...asPerson(person.value), via: { kind: "key", actor } }) : person;
}

async function personOfActor(
  { did }: Actor,
  { request, now, mayJoin }: AnyCall,
): Promise<Result<Person, "no-account" | "too-many-requests">> {
  const identity = keyIdentity(did);
  const known = await personWith(identity);
  if (known) return ok(known);
  if (isRead(request)) return refuse("no-account", `${did} has no account`);
  const counted = mayJoin();
  return counted.ok ? ok(await personOf(identity, now)) : counted;
}

/** A signed `HEAD` reads as well: what a route answers to it is its `GET`. */
function isRead({ method }: Request): boolean {
  return method === "GET" || method === "HEAD";
}

function asPerson({ id, handle, joinedAt, establishedAt }: Person) {
  return { personId: id, handle, joinedAt, establishedAt };
}

export type SpentPerson = Result<
  true,
  "replayed" | "wrong-root" | "not-signed-in" | "account-closed"
>;

/**
 * The first statement of what a person writes: uses the invocation up, and holds account and session
 * until commit, so that nothing is written for an account that was closed in the meantime. What one
 * person writes comes one after the other.
 */
export async function spendPerson(
  tx: Transaction,
  { personId, via }: ActingPerson,
): Promise<SpentPerson> {
  const sessionId = via.kind === "session" ? via.sessionId : null;
  const held = await holdAccount(tx, personId, sessionId);
  if (!held.ok || via.kind === "session") return held;
  return spendInvocation(tx, via.actor);
}
