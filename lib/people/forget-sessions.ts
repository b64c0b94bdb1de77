import { removeExpiredSessions } from "./store";

/** Sessions that expired open nothing, and need not be remembered. Returns how many were dropped. */
export function forgetExpiredSessions(now: Date): Promise<number> {
  return removeExpiredSessions(now);
}
