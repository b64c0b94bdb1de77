import { listingMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { OwnRatingView } from "@hecate/protocol/wire/ratings";
import { db } from "#lib/db/client";
import { ratingViewsOf } from "#lib/ratings/rating-view";
import { ratingWeight } from "#lib/ratings/rating-weight";
import {
  findNewestInstalled,
  findOwnRating,
  findRatedListing,
  findReceiptTimes,
  findStandingOfPerson,
  findVotes,
  isOwnPerson,
} from "./store";

/** What a person said of a listing, and what their stars weigh or would weigh. */
export async function getOwnRating(
  personId: string,
  { org, name }: { readonly org: string; readonly name: string },
  now: Date,
): Promise<Result<OwnRatingView, "not-found">> {
  const mri = listingMri(org, name);
  const listing = await findRatedListing(mri);
  if (listing === null) return refuse("not-found", `${mri} is not listed`);
  const { id: listingId, publisherId, newestVersion } = listing;
  const [row, own, installed, receipts, person, votes] = await Promise.all([
    findOwnRating(db(), { listingId, personId }),
    isOwnPerson(db(), personId, publisherId),
    findNewestInstalled(personId, listingId),
    findReceiptTimes(listingId, [personId]),
    findStandingOfPerson(personId),
    findVotes(personId, listingId),
  ]);
  const version = installed ?? newestVersion?.version ?? "";
  const receiptAt = receipts.find((each) => each.version === version)?.recordedAt ?? null;
  const [rating = null] = row ? await ratingViewsOf(listingId, [row], now) : [];
  const fresh = { ...person, receiptAt, version, ratedAt: now, heldUntil: null };
  const weight = rating?.weight ?? ratingWeight(fresh, now);
  return ok({ rating, own, weight, version, votes });
}
