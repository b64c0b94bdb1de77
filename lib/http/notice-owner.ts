import { publisherMri } from "@hecate/protocol/mri";
import { ok, type Result } from "@hecate/protocol/result";
import { authorizeCall } from "#lib/http/authorize-call";
import type { Call } from "#lib/http/route";
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

/** The publisher whose inbox the call may read; whoever publishes or manages for all of it may. */
export async function publisherInbox(
  call: AnyCall & { readonly params: { readonly org: string } },
  ability?: "publisher/manage",
): Promise<Result<ActingOwner, AuthorizationRefusal | "too-many-requests">> {
  const { org } = call.params;
  const can = ability ?? (await invokedReading(call));
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
