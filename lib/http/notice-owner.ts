import { publisherMri } from "@hecate/protocol/mri";
import { ok, type Result } from "@hecate/protocol/result";
import { authorizeCall } from "#lib/http/authorize-call";
import type { Call } from "#lib/http/route";
import { owningPerson, spendOwner } from "#lib/identity/acting-owner";
import { type ActingRefusal, actingPerson, spendPerson } from "#lib/identity/acting-person";
import { type AuthorizationRefusal, presentedToken } from "#lib/identity/authorize";
import { ownAccount } from "#lib/identity/own-capability";
import { signedRequest } from "#lib/identity/signed-request";
import { spendInvocation } from "#lib/ledger/spend-invocation";
import type { ActingOwner } from "#lib/notices/owner";

type AnyCall = Call<unknown, unknown, unknown>;

/** The person whose inbox the call is about: its own. */
export async function ownInbox(call: AnyCall): Promise<Result<ActingOwner, ActingRefusal>> {
  const acting = await actingPerson(call, ownAccount);
  if (!acting.ok) return acting;
  const owner = { personId: acting.value.personId };
  return ok({ owner, spend: (tx) => spendPerson(tx, acting.value) });
}

type PublishersCall = AnyCall & { readonly params: { readonly org: string } };

/**
 * The publisher whose inbox the call may read: a key's that publishes or manages for all of it, or the
 * session's of an owner.
 */
export async function publisherInbox(
  call: PublishersCall,
): Promise<Result<ActingOwner, ActingRefusal | "not-an-owner" | "too-many-requests">> {
  if (call.request.headers.has("authorization")) return keysInbox(call, await invokedReading(call));
  const person = await actingPerson(call, ownAccount);
  if (!person.ok) return person;
  const owning = await owningPerson(person.value, call.params.org);
  if (!owning.ok) return owning;
  const { publisherId } = owning.value;
  return ok({ owner: { publisherId }, spend: (tx) => spendOwner(tx, owning.value) });
}

/** The publisher whose inbox the call may send elsewhere: a key's that manages it. */
export function managedInbox(
  call: PublishersCall,
): Promise<Result<ActingOwner, AuthorizationRefusal | "too-many-requests">> {
  return keysInbox(call, "publisher/manage");
}

async function keysInbox(
  call: PublishersCall,
  can: "publisher/manage" | "publish/tui",
): Promise<Result<ActingOwner, AuthorizationRefusal | "too-many-requests">> {
  const { org } = call.params;
  const allowed = await authorizeCall(call, org, { with: publisherMri(org), can });
  if (!allowed.ok) return allowed;
  const { publisherId, actor } = allowed.value;
  return ok({ owner: { publisherId }, spend: (tx) => spendInvocation(tx, actor) });
}

async function invokedReading(call: AnyCall): Promise<"publisher/manage" | "publish/tui"> {
  const token = await presentedToken(signedRequest(call));
  const manages = token.ok && token.value.capabilities[0]?.can === "publisher/manage";
  return manages ? "publisher/manage" : "publish/tui";
}
