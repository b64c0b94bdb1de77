import { findAdminOfKey } from "./store";

/** The administrator whose key that is, as a person's id; null when it is none's. */
export function adminOfKey(did: string, now: Date): Promise<string | null> {
  return findAdminOfKey(did, now);
}
