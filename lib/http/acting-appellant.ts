import { orgOf, publisherMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Appellant } from "#lib/appeals/file-appeal";
import { authorizeCall } from "#lib/http/authorize-call";
import { policies } from "#lib/http/rate-meter";
import type { Call } from "#lib/http/route";
import { ownerInBrowser } from "#lib/identity/acting-owner";
import { type ActingPerson, type ActingRefusal, actingPerson } from "#lib/identity/acting-person";
import { presentedToken } from "#lib/identity/authorize";
import { ownAccount } from "#lib/identity/own-capability";
import { signedRequest } from "#lib/identity/signed-request";
import { getRuling } from "#lib/rulings/get-ruling";

type AppealCall = Call<{ readonly id: string }, unknown, unknown>;
type ActingAppellant = Result<Appellant, ActingRefusal | "session-not-fresh" | "too-many-requests">;

/**
 * Who appeals: the publisher whose `publisher/manage` is invoked; in a browser, who owns the publisher
 * that the ruling is about appeals for it; else a person, as a reporter.
 */
export async function actingAppellant(call: AppealCall): Promise<ActingAppellant> {
  const request = signedRequest(call);
  const token = request.authorization === null ? null : await presentedToken(request);
  const [capability] = token?.ok ? token.value.capabilities : [];
  const org = capability?.can === "publisher/manage" ? orgOf(capability.mri) : null;
  if (org !== null) return publisher(call, org);
  const acting = await actingPerson(call, ownAccount);
  if (!acting.ok) return acting;
  const person = acting.value;
  const counted = call.meter.take(policies.appeal, person.personId);
  if (!counted.ok) return counted;
  const owner = person.via.kind === "session" ? await ownerOf(call, person) : null;
  return owner ?? ok({ side: "reporter", acting: person });
}

async function publisher(call: AppealCall, org: string): Promise<ActingAppellant> {
  const needs = { with: publisherMri(org), can: "publisher/manage" } as const;
  const allowed = await authorizeCall(call, org, needs);
  if (!allowed.ok) return allowed;
  const { publisherId, actor } = allowed.value;
  const counted = call.meter.take(policies.appeal, publisherId);
  return counted.ok
    ? ok({ side: "publisher", owner: { kind: "key", publisherId, actor } })
    : counted;
}

/** Null for who does not own what the ruling is about. */
async function ownerOf(
  { params, meter, now }: AppealCall,
  person: ActingPerson,
): Promise<ActingAppellant | null> {
  const ruling = await getRuling(params.id);
  if (!ruling.ok) return null;
  const owner = await ownerInBrowser(person, ruling.value.listing.org, now);
  if (!owner.ok) {
    const { code, detail } = owner.refusal;
    return code === "session-not-fresh" ? refuse(code, detail) : null;
  }
  const counted = meter.take(policies.appeal, owner.value.publisherId);
  return counted.ok ? ok({ side: "publisher", owner: owner.value }) : counted;
}
