import { forgetExpiredSessions } from "#lib/people/forget-sessions";
import { removeExpired } from "./store";

/** Drops sessions, codes and passkey challenges that expired. Returns how many there were. */
export async function forgetExpiredSignIns(now: Date): Promise<number> {
  const [sessions, attempts] = await Promise.all([forgetExpiredSessions(now), removeExpired(now)]);
  return sessions + attempts;
}
