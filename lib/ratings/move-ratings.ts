import type { Transaction } from "#lib/db/client";
import { moveRatingRows } from "#lib/ratings/store";
import { countOutPerson } from "#lib/standing/recount";

/** Makes one person's ratings and votes another's; `restandPerson` of that other then counts them. */
export async function moveRatings(
  tx: Transaction,
  { from, to }: { readonly from: string; readonly to: string },
  now: Date,
): Promise<void> {
  // Both: where each has rated the same listing, either of the two may be the one that goes.
  for (const personId of [from, to].sort()) await countOutPerson(tx, personId, now);
  await moveRatingRows(tx, from, to);
}
