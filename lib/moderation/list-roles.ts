import { findGrants, findPersonByHandle, type Grant } from "./store";

/** Every role that somebody can use now, by whom it was given and until when. */
export function listRoles(now: Date): Promise<Grant[]> {
  return findGrants(now);
}

/** The person of that handle; null when nobody has it. */
export function personNamed(handle: string): Promise<string | null> {
  return findPersonByHandle(handle);
}
