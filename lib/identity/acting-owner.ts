import type { Did } from "@hecate/protocol/did";
import { limits } from "@hecate/protocol/limits";
import { listingMri } from "@hecate/protocol/mri";
import type { Name } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Transaction } from "#lib/db/client";
import {
  type ActingPerson,
  type ActingRefusal,
  actingPerson,
  spendPerson,
} from "#lib/identity/acting-person";
import { authorize } from "#lib/identity/authorize";
import { ownAccount } from "#lib/identity/own-capability";
import { signedRequest } from "#lib/identity/signed-request";
import type { Actor } from "#lib/ledger/actor";
import { spendInvocation } from "#lib/ledger/spend-invocation";
import { holdOwnRoot, ownRootOf } from "#lib/publishers/owners";
import type { Root } from "#lib/publishers/roots";

/**
 * Who acts for a publisher: a key that may, or a person who is signed in and whose account one of its
 * root keys is linked to. What the second may do is written down in docs/decisions/0015.
 */
export type ActingOwner =
  | { readonly kind: "key"; readonly publisherId: string; readonly actor: Actor }
  | OwningPerson;

interface OwningPerson {
  readonly kind: "session";
  readonly publisherId: string;
  readonly person: ActingPerson;
  readonly root: Root;
}

type AnyCall = Parameters<typeof actingPerson>[0];

/** Who acts for the listing; to be written, what they do begins with `spendOwner`. */
export async function actingOwner(
  call: AnyCall,
  { org, name }: { readonly org: Name; readonly name: Name },
): Promise<Result<ActingOwner, ActingRefusal | "not-an-owner" | "session-not-fresh">> {
  if (call.request.headers.has("authorization")) {
    const needs = { with: listingMri(org, name), can: "publish/tui" } as const;
    const allowed = await authorize(signedRequest(call), org, needs, call.now);
    if (!allowed.ok) return allowed;
    const { publisherId, actor } = allowed.value;
    return ok({ kind: "key", publisherId, actor });
  }
  const person = await actingPerson(call, ownAccount);
  return person.ok ? ownerInBrowser(person.value, org, call.now) : person;
}

/** Whether the session of a person is enough to act for the publisher. */
export async function ownerInBrowser(
  person: ActingPerson,
  org: string,
  now: Date,
): Promise<Result<OwningPerson, "not-found" | "not-an-owner" | "session-not-fresh">> {
  const owner = await owningPerson(person, org);
  if (!owner.ok || isFresh(person, now)) return owner;
  return refuse("session-not-fresh", "The session is older");
}

/** Whether a person owns the publisher: enough, however old the session, to read what it is told. */
export async function owningPerson(
  person: ActingPerson,
  org: string,
): Promise<Result<OwningPerson, "not-found" | "not-an-owner">> {
  const root = await ownRootOf(person.personId, org);
  if (!root.ok) return root;
  return ok({ kind: "session", publisherId: root.value.publisherId, person, root: root.value });
}

function isFresh({ via }: ActingPerson, now: Date): boolean {
  if (via.kind === "key") return true;
  return now.getTime() - via.openedAt.getTime() <= limits.ownerSessionSeconds * 1000;
}

export type OwnerRefusal =
  | "replayed"
  | "wrong-root"
  | "not-signed-in"
  | "account-closed"
  | "not-an-owner";

/**
 * The first statement of what is written for a publisher: uses the invocation up, or holds account,
 * session and root key until commit.
 */
export async function spendOwner(
  tx: Transaction,
  owner: ActingOwner,
): Promise<Result<true, OwnerRefusal>> {
  if (owner.kind === "key") return spendInvocation(tx, owner.actor);
  const spent = await spendPerson(tx, owner.person);
  return spent.ok ? holdOwnRoot(tx, owner.person.personId, owner.root) : spent;
}

/** The key that the ledger names. */
export function keyOf(owner: ActingOwner): Did {
  return owner.kind === "key" ? owner.actor.did : owner.root.did;
}
