import { dateOfHour, hourOf } from "@hecate/protocol/reputation/hours";
import { establishedHour } from "@hecate/protocol/reputation/rating-eligibility";
import type { Transaction } from "#lib/db/client";
import { recountPerson } from "#lib/standing/recount";
import { findFirstReceipts, findPerson, lockPerson, updateEstablished } from "./store";

/**
 * Works out again since when a person is established, and from when each of their installs and stars
 * counts: after a receipt and after a merge. `listingId` is the one that changed, if it is only one.
 * Returns the ids of the listings that show something else now.
 */
export async function restandPerson(
  tx: Transaction,
  personId: string,
  now: Date,
  listingId?: string,
): Promise<string[]> {
  await lockPerson(tx, personId);
  const { joinedAt, establishedAt } = await findPerson(tx, personId);
  const firsts = await findFirstReceipts(tx, personId);
  const hour = establishedHour({
    joinedHour: hourOf(joinedAt),
    firstReceiptHours: firsts.map(hourOf),
  });
  const established = hour === null ? null : dateOfHour(hour);
  if (established?.getTime() === establishedAt?.getTime()) {
    return recountPerson(tx, { personId, listingId }, now);
  }
  await updateEstablished(tx, personId, established);
  return recountPerson(tx, { personId }, now);
}
