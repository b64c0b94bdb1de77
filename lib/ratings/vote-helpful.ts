import { listingMri } from "@hecate/protocol/mri";
import { hourOf } from "@hecate/protocol/reputation/hours";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { HelpfulView } from "@hecate/protocol/wire/ratings";
import { db, type Transaction, transaction } from "#lib/db/client";
import { type ActingPerson, spendPerson } from "#lib/identity/acting-person";
import { findRatedListing, findRating, isOwnPerson, putVote } from "./store";

type WriteRefusal = "replayed" | "wrong-root" | "not-signed-in" | "account-closed";
type VoteRefusal = "not-found" | "own-review" | "own-listing" | "not-established" | WriteRefusal;

export interface RatedListing {
  readonly org: string;
  readonly name: string;
  readonly id: string;
}

/**
 * Says that a review helped. Only established people do, and none of the publisher's: votes are the
 * cheapest thing to farm, and they order what is read first.
 */
export async function voteHelpful(
  acting: ActingPerson,
  place: RatedListing,
  now: Date,
): Promise<Result<HelpfulView, VoteRefusal>> {
  const rating = await ratingAt(place);
  if (!rating.ok) return rating;
  if (rating.value.personId === acting.personId) {
    return refuse("own-review", "The review is yours");
  }
  const { establishedAt } = acting;
  if (establishedAt === null || hourOf(establishedAt) > hourOf(now)) {
    return refuse("not-established", "Your account is not established yet");
  }
  return transaction(async (tx): Promise<Result<HelpfulView, VoteRefusal>> => {
    const spent = await spendPerson(tx, acting);
    if (!spent.ok) return spent;
    if (await isOwnPerson(tx, acting.personId, rating.value.publisherId)) {
      return refuse("own-listing", `A key of yours speaks for ${place.org}`);
    }
    return vote(tx, acting, place.id, now);
  });
}

export async function withdrawVote(
  acting: ActingPerson,
  place: RatedListing,
): Promise<Result<HelpfulView, "not-found" | WriteRefusal>> {
  const rating = await ratingAt(place);
  if (!rating.ok) return rating;
  return transaction(async (tx): Promise<Result<HelpfulView, "not-found" | WriteRefusal>> => {
    const spent = await spendPerson(tx, acting);
    return spent.ok ? vote(tx, acting, place.id, null) : spent;
  });
}

async function ratingAt({ org, name, id }: RatedListing) {
  const mri = listingMri(org, name);
  const listing = await findRatedListing(mri);
  const rating = listing ? await findRating(db(), listing.id, id) : null;
  return listing && rating
    ? ok({ ...rating, publisherId: listing.publisherId })
    : refuse("not-found", `${mri} has no rating ${id}`);
}

async function vote(
  tx: Transaction,
  { personId }: ActingPerson,
  ratingId: string,
  at: Date | null,
): Promise<Result<HelpfulView, "not-found">> {
  const helpful = await putVote(tx, { ratingId, personId }, at);
  if (helpful === null) return refuse("not-found", "The rating was withdrawn in the meantime");
  return ok({ helpful, mine: at !== null });
}
