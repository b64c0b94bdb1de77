import { listingMri } from "@hecate/protocol/mri";
import type { Result } from "@hecate/protocol/result";
import { policies } from "#lib/http/rate-meter";
import type { Call } from "#lib/http/route";
import { type ActingPerson, type ActingRefusal, actingPerson } from "#lib/identity/acting-person";

type ListingCall = Call<{ readonly org: string; readonly name: string }, unknown, unknown>;

/** Who speaks about the listing; whoever writes too often in their own name is refused. */
export async function reviewingPerson(
  call: ListingCall,
): Promise<Result<ActingPerson, ActingRefusal | "too-many-requests">> {
  const { org, name } = call.params;
  const acting = await actingPerson(call, { with: listingMri(org, name), can: "review/write" });
  if (!acting.ok || call.request.method === "GET") return acting;
  const counted = call.meter.take(policies.review, acting.value.personId);
  return counted.ok ? acting : counted;
}
