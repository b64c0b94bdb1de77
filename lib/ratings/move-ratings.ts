import type { Transaction } from "#lib/db/client";
import { moveRatingRows } from "./store";

/** Makes one person's ratings and votes another's; both are counted out before, and `to` is restood after. */
export async function moveRatings(
  tx: Transaction,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await moveRatingRows(tx, from, to);
}
