import type { Transaction } from "#lib/db/client";
import { moveReceipts } from "#lib/installs/store";
import { countOutPerson } from "#lib/standing/recount";

/** Makes one person's receipts another's; `restandPerson` of that other then counts them. */
export async function moveInstalls(
  tx: Transaction,
  { from, to }: { readonly from: string; readonly to: string },
  now: Date,
): Promise<void> {
  await countOutPerson(tx, from, now);
  await moveReceipts(tx, from, to);
}
