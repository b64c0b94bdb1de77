import { realmMri } from "@hecate/protocol/mri";
import { ok, type Result } from "@hecate/protocol/result";
import { type ActingPerson, type ActingRefusal, actingPerson } from "#lib/identity/acting-person";

/** Who asks for a report: a person, or nobody with the key to a tip. */
export interface ActingReporter {
  readonly acting: ActingPerson | null;
  readonly personId: string | null;
  readonly track: string | null;
}

export async function actingReporter(
  call: Parameters<typeof actingPerson>[0],
  track: string | undefined,
): Promise<Result<ActingReporter, ActingRefusal>> {
  if (track !== undefined) return ok({ acting: null, personId: null, track });
  const person = await actingPerson(call, { with: realmMri, can: "person/act" });
  if (!person.ok) return person;
  return ok({ acting: person.value, personId: person.value.personId, track: null });
}
