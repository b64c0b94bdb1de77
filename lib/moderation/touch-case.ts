import type { Transaction } from "#lib/db/client";
import { updateCase } from "./store";

/** Numbers a case anew: who looked at it before may not decide it unseen. */
export async function touchCase(tx: Transaction, id: string): Promise<void> {
  await updateCase(tx, id, { revision: { increment: 1 } });
}
