import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ProfileView } from "@hecate/protocol/wire/people";
import { profileView } from "#lib/people/me-view";
import { findPersonByHandle } from "./store";

/** What everybody sees of a person; a closed account is as if it had never been. */
export async function getProfile(
  handle: string,
  now: Date,
): Promise<Result<ProfileView, "not-found">> {
  const person = await findPersonByHandle(handle);
  return person ? ok(profileView(person, now)) : refuse("not-found", "Nobody has that handle");
}
