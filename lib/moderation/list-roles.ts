import { findGrants, findPersonByHandle } from "./store";

/** Every role that somebody has, by whom it was given and until when. */
export async function listRoles(now: Date) {
  return (await findGrants(now)).map(({ role, grantedBy, expiresAt, person }) => {
    return { role, handle: person.handle, grantedBy, until: expiresAt };
  });
}

/** The person of that handle; null when nobody has it. */
export function personNamed(handle: string): Promise<string | null> {
  return findPersonByHandle(handle);
}
