import { limits } from "@hecate/protocol/limits";
import type { Transaction } from "#lib/db/client";
import { hashOf, newSecret } from "#lib/people/secret";
import { addSession } from "#lib/people/store";

export interface OpenedSession {
  readonly id: string;
  /** For the browser's cookie; we keep only its hash. */
  readonly secret: string;
}

/** A new session, never one whose secret somebody may know already. */
export async function openSession(
  tx: Transaction,
  order: { personId: string; via: string; userAgent: string },
  now: Date,
): Promise<OpenedSession> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + limits.sessionLifeSeconds * 1000);
  const userAgent = order.userAgent.slice(0, limits.userAgentChars);
  const session = { ...order, userAgent, tokenHash: hashOf(secret), createdAt: now, expiresAt };
  return { id: await addSession(tx, session), secret };
}
