import { orgOf, publisherMri } from "@hecate/protocol/mri";
import { ok, type Result } from "@hecate/protocol/result";
import type { Appellant } from "#lib/appeals/file-appeal";
import { authorizeCall } from "#lib/http/authorize-call";
import { policies } from "#lib/http/rate-meter";
import type { Call } from "#lib/http/route";
import { type ActingRefusal, actingPerson } from "#lib/identity/acting-person";
import { presentedToken } from "#lib/identity/authorize";
import { ownAccount } from "#lib/identity/own-capability";
import { signedRequest } from "#lib/identity/signed-request";

type AnyCall = Call<unknown, unknown, unknown>;

/** Who appeals: the publisher whose `publisher/manage` is invoked, else a person. */
export async function actingAppellant(
  call: AnyCall,
): Promise<Result<Appellant, ActingRefusal | "too-many-requests">> {
  const request = signedRequest(call);
  const token = request.authorization === null ? null : await presentedToken(request);
  const [capability] = token?.ok ? token.value.capabilities : [];
  const org = capability?.can === "publisher/manage" ? orgOf(capability.mri) : null;
  return org === null ? reporter(call) : publisher(call, org);
}

async function reporter(
  call: AnyCall,
): Promise<Result<Appellant, ActingRefusal | "too-many-requests">> {
  const acting = await actingPerson(call, ownAccount);
  if (!acting.ok) return acting;
  const counted = call.meter.take(policies.appeal, acting.value.personId);
  return counted.ok ? ok({ side: "reporter", acting: acting.value }) : counted;
}

async function publisher(
  call: AnyCall,
  org: string,
): Promise<Result<Appellant, ActingRefusal | "too-many-requests">> {
  const needs = { with: publisherMri(org), can: "publisher/manage" } as const;
  const allowed = await authorizeCall(call, org, needs);
  if (!allowed.ok) return allowed;
  const { publisherId, actor } = allowed.value;
  const counted = call.meter.take(policies.appeal, publisherId);
  return counted.ok ? ok({ side: "publisher", publisherId, actor }) : counted;
}
