import { ok, type Result, refuse } from "@hecate/protocol/result";
import { db, type Transaction } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { planned } from "#lib/db/planned";
import type { Actor } from "#lib/ledger/actor";
import { liveRoot } from "#lib/publishers/live-root";
import { retired } from "#lib/publishers/roots";

/** Uses the actor's invocation up, in the transaction of the write that it allows. */
export async function spendInvocation(
  tx: Transaction,
  { invocation: id, expiresAt, root }: Actor,
): Promise<Result<true, "replayed" | "wrong-root">> {
  const live = root === null ? Prisma.sql`SELECT 1` : liveRoot(root);
  const [spent] = await tx.$queryRaw<{ isLive: boolean; isFresh: boolean }[]>`${planned}
    WITH live AS MATERIALIZED (${live}), spent AS (
      INSERT INTO "InvocationNonce" (id, "expiresAt") SELECT ${id}, ${expiresAt}::timestamptz FROM live
      ON CONFLICT DO NOTHING RETURNING id)
    SELECT EXISTS (SELECT FROM live) AS "isLive", EXISTS (SELECT FROM spent) AS "isFresh"`;
  if (root !== null && !spent?.isLive) return retired(root);
  return spent?.isFresh ? ok(true) : refuse("replayed", `${id} was used before`);
}

/** What has expired is refused for that, and need not be remembered. Returns how many were dropped. */
export async function forgetExpiredInvocations(now: Date): Promise<number> {
  const { count } = await db().invocationNonce.deleteMany({ where: { expiresAt: { lt: now } } });
  return count;
}
