import { db } from "#lib/db/client";
import type { LedgerEvent } from "#lib/db/generated/client";

/** The ledger's newest number; 0 before anything happened. */
export async function newestSeq(): Promise<number> {
  const head = await db().ledgerHead.findUniqueOrThrow({ where: { id: 1 } });
  return Number(head.seq);
}

/** Those of these kinds after `after` up to `end`, in their order. */
export function findEvents(
  kinds: string[],
  { after, end, take }: { readonly after: number; readonly end: number; readonly take: number },
): Promise<LedgerEvent[]> {
  return db().ledgerEvent.findMany({
    where: { kind: { in: kinds }, seq: { gt: after, lte: end } },
    orderBy: { seq: "asc" },
    take,
  });
}
