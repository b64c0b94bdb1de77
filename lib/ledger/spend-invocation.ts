import { ok, type Result, refuse } from "@hecate/protocol/result";
import { db, type Transaction } from "#lib/db/client";
import type { Actor } from "#lib/ledger/actor";
import { holdRoot } from "#lib/publishers/roots";

/** Uses the actor's invocation up, in the transaction of the write that it allows. */
export async function spendInvocation(
  tx: Transaction,
  { invocation: id, expiresAt, root }: Actor,
): Promise<Result<true, "replayed" | "wrong-root">> {
  const held = root === null ? ok(true) : await holdRoot(tx, root);
  if (!held.ok) return held;
  const { count } = await tx.invocationNonce.createMany({
    data: { id, expiresAt },
    skipDuplicates: true,
  });
  return count === 1 ? ok(true) : refuse("replayed", `${id} was used before`);
}

/** What has expired is refused for that, and need not be remembered. Returns how many were dropped. */
export async function forgetExpiredInvocations(now: Date): Promise<number> {
  const { count } = await db().invocationNonce.deleteMany({ where: { expiresAt: { lt: now } } });
  return count;
}
