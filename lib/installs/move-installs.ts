import type { Transaction } from "#lib/db/client";
import { moveReceipts } from "./store";

/** Makes one person's receipts another's; both are counted out before, and `to` is restood after. */
export async function moveInstalls(
  tx: Transaction,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await moveReceipts(tx, from, to);
}
