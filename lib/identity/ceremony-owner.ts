import { ok, type Result } from "@hecate/protocol/result";
import { type ActingPerson, type ActingRefusal, actingPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";

/** Who is signed in, where a ceremony is begun for their account; null where it is to sign in. */
export async function ceremonyOwner(
  call: Parameters<typeof actingPerson>[0],
  purpose: string,
): Promise<Result<ActingPerson | null, ActingRefusal>> {
  return purpose === "sign-in" ? ok(null) : actingPerson(call, ownAccount);
}
