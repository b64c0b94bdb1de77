import { hashOf } from "#lib/people/secret";
import { findSession, type SessionOfPerson, touchSession } from "./store";

const hourMs = 3_600_000;

/** The session that a cookie's secret opens; null once it expired or was ended. */
export async function sessionOf(secret: string, now: Date): Promise<SessionOfPerson | null> {
  const session = await findSession(hashOf(secret), now);
  // Noted to the hour: a write at each request would cost more than it tells.
  if (session && now.getTime() - session.lastSeenAt.getTime() > hourMs) {
    await touchSession(session.id, now);
  }
  return session;
}
