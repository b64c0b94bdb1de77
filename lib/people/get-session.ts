import { hashOf } from "#lib/people/secret";
import { findSession, type SessionOfPerson } from "#lib/people/store";

/** The session that a cookie's secret opens; null once it expired or was ended. */
export function sessionOf(secret: string, now: Date): Promise<SessionOfPerson | null> {
  return findSession(hashOf(secret), now);
}
