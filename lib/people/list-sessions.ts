import type { SessionList, Way } from "@hecate/protocol/wire/people";
import type { ActingPerson } from "#lib/identity/acting-person";
import { findSessions } from "./store";

/** The browsers that are signed in, the newest first. */
export async function listSessions(
  { personId, via }: ActingPerson,
  now: Date,
): Promise<SessionList> {
  const current = via.kind === "session" ? via.sessionId : null;
  const sessions = await findSessions(personId, now);
  const items = sessions.map((session) => ({
    id: session.id,
    current: session.id === current,
    via: session.via as Way,
    userAgent: session.userAgent,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
  }));
  return { items };
}
