import type { Transaction } from "#lib/db/client";
import { planned } from "#lib/db/planned";
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
export async function append(
  tx: Transaction,
  { kind, subject, actor, payload, at }: LedgerEvent & Circumstances,
): Promise<bigint> {
  const [event] = await tx.$queryRaw<{ seq: bigint }[]>`${planned}
    WITH head AS (UPDATE "LedgerHead" SET seq = seq + 1 WHERE id = 1 RETURNING seq)
    INSERT INTO "LedgerEvent" (seq, kind, subject, actor, payload, at)
    SELECT seq, ${kind}, ${subject}, ${actor}, ${JSON.stringify(payload)}::jsonb, ${at}::timestamptz FROM head
    RETURNING seq`;
  if (event === undefined) throw new Error("the ledger has no head");
  return event.seq;
}
