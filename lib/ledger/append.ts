import type { Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import type { LedgerEvent } from "#lib/ledger/ledger-event";

interface Circumstances {
  /** MRI of what it happened to. */
  readonly subject: string;
  /** DID of the key that did it, or the pseudonym of the person. */
  readonly actor: string;
  readonly at: Date;
}

/**
 * Records an event as the last statement of the transaction that it tells of: taking the number
 * locks the ledger until commit, which makes it gap-free and ordered as the commits are.
 */
export async function append(tx: Transaction, event: LedgerEvent & Circumstances): Promise<bigint> {
  const [head] = await tx.$queryRaw<{ seq: bigint }[]>`
    UPDATE "LedgerHead" SET seq = seq + 1 WHERE id = 1 RETURNING seq`;
  if (head === undefined) throw new Error("the ledger has no head");
  const payload: Prisma.InputJsonObject = event.payload;
  await tx.ledgerEvent.create({ data: { ...event, payload, seq: head.seq } });
  return head.seq;
}
