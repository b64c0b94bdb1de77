import { limits } from "@hecate/protocol/limits";
import { ok, type Result } from "@hecate/protocol/result";
import { type Transaction, transaction } from "#lib/db/client";
import { holdAccount } from "#lib/people/hold-account";
import { hashOf, newSecret } from "#lib/people/secret";
import { addSession, removeSessionByHash } from "./store";

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

/**
 * Signs a browser in. What it held before ends: a cookie that was planted there, or read there, opens
 * nothing afterwards.
 */
export function signIn(
  order: { personId: string; via: string; userAgent: string },
  before: string | null,
  now: Date,
): Promise<Result<OpenedSession, "account-closed" | "not-signed-in">> {
  return transaction(
    async (tx): Promise<Result<OpenedSession, "account-closed" | "not-signed-in">> => {
      const held = await holdAccount(tx, order.personId, null);
      if (!held.ok) return held;
      if (before !== null) await removeSessionByHash(tx, hashOf(before));
      return ok(await openSession(tx, order, now));
    },
  );
}
