import type { Name } from "@hecate/protocol/name";
import type { Result } from "@hecate/protocol/result";
import { policies } from "#lib/http/rate-meter";
import type { Call } from "#lib/http/route";
import { type ActingOwner, actingOwner } from "#lib/identity/acting-owner";

type EditingCall = Omit<
  Call<{ readonly org: Name; readonly name: Name }, unknown, unknown>,
  "body"
>;
type EditingRefusal =
  | Extract<Awaited<ReturnType<typeof actingOwner>>, { ok: false }>["refusal"]["code"]
  | "too-many-requests";

/** Who changes what is said about an app, counted for the publisher, and for whom a session speaks. */
export async function editingOwner(
  call: EditingCall,
): Promise<Result<ActingOwner, EditingRefusal>> {
  const owner = await actingOwner(call, call.params);
  if (!owner.ok) return owner;
  const counted = call.meter.take(policies.publisher, call.params.org);
  if (!counted.ok || owner.value.kind === "key") return counted.ok ? owner : counted;
  const byPerson = call.meter.take(policies.edit, owner.value.person.personId);
  return byPerson.ok ? owner : byPerson;
}
