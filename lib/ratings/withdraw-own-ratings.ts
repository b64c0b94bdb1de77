import type { Transaction } from "#lib/db/client";
import { append } from "#lib/ledger/append";
import { holdAccount } from "#lib/people/hold-account";
import { personWith } from "#lib/people/join-person";
import { pseudonymOf } from "#lib/people/pseudonym";
import { countOutRatings } from "#lib/standing/recount";
import { dropRating, findOwnListingRatings } from "./store";

/**
 * Takes back what a person said of apps that a key of theirs speaks for, after a key became theirs: it
 * would be refused now. The person is locked by the caller; to be the last statements of the transaction.
 */
export async function withdrawOwnRatings(
  tx: Transaction,
  personId: string,
  now: Date,
): Promise<void> {
  const own = await findOwnListingRatings(tx, personId);
  if (own.length === 0) return;
  const listingIds = own.map(({ listingId }) => listingId);
  await countOutRatings(tx, { personId, listingIds }, now);
  const actors = new Map<string, string>();
  for (const { listingId, mri } of own) {
    await dropRating(tx, { listingId, personId });
    actors.set(mri, await pseudonymOf(tx, personId, mri));
  }
  for (const [subject, actor] of actors) {
    await append(tx, { kind: "rating-withdrawn", payload: {}, subject, actor, at: now });
  }
}

/** The same for whoever has that key, after it began to speak for a publisher. */
export async function withdrawOwnRatingsOfKey(
  tx: Transaction,
  did: string,
  now: Date,
): Promise<void> {
  const person = await personWith({ kind: "key", subject: did }, tx);
  if (person === null || !(await holdAccount(tx, person.id, null)).ok) return;
  await withdrawOwnRatings(tx, person.id, now);
}
