import { listingMri } from "@hecate/protocol/mri";
import { hourOf } from "@hecate/protocol/reputation/hours";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { HelpfulView } from "@hecate/protocol/wire/ratings";
import { db, transaction } from "#lib/db/client";
import { type ActingPerson, spendPerson } from "#lib/identity/acting-person";
import { findRatedListing, findRating, putVote } from "./store";

type WriteRefusal = "replayed" | "wrong-root" | "not-signed-in" | "account-closed";

export interface RatedListing {
  readonly org: string;
  readonly name: string;
  readonly id: string;
}

/** Says that a review helped. Only established people do: votes are the cheapest thing to farm. */
export async function voteHelpful(
  acting: ActingPerson,
  place: RatedListing,
  now: Date,
): Promise<Result<HelpfulView, "not-found" | "own-review" | "not-established" | WriteRefusal>> {
  const rating = await ratingAt(place);
  if (!rating.ok) return rating;
  if (rating.value.personId === acting.personId) {
    return refuse("own-review", "The review is yours");
  }
  const { establishedAt } = acting;
  if (establishedAt === null || hourOf(establishedAt) > hourOf(now)) {
    return refuse("not-established", "Your account is not established yet");
  }
  return vote(acting, place.id, now);
}

export async function withdrawVote(
  acting: ActingPerson,
  place: RatedListing,
): Promise<Result<HelpfulView, "not-found" | WriteRefusal>> {
  const rating = await ratingAt(place);
  return rating.ok ? vote(acting, place.id, null) : rating;
}

async function ratingAt({ org, name, id }: RatedListing) {
  const mri = listingMri(org, name);
  const listing = await findRatedListing(mri);
  const rating = listing ? await findRating(db(), listing.id, id) : null;
  return rating ? ok(rating) : refuse("not-found", `${mri} has no rating ${id}`);
}

function vote(
  acting: ActingPerson,
  ratingId: string,
  at: Date | null,
): Promise<Result<HelpfulView, "not-found" | WriteRefusal>> {
  return transaction(async (tx) => {
    const spent = await spendPerson(tx, acting);
    if (!spent.ok) return spent;
    const helpful = await putVote(tx, { ratingId, personId: acting.personId }, at);
    if (helpful === null) return refuse("not-found", "The rating was withdrawn in the meantime");
    return ok({ helpful, mine: at !== null });
  });
}
