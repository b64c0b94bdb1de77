import type { RatingView } from "@hecate/protocol/wire/ratings";
import { ratingWeight, toTheDay } from "#lib/ratings/rating-weight";
import { findReceiptTimes, type RatingRow } from "./store";

/** Ratings of one listing, in their order, as anybody may see them. */
export async function shownToAll(
  listingId: string,
  rows: readonly RatingRow[],
  now: Date,
): Promise<RatingView[]> {
  const views = await ratingViewsOf(listingId, rows, now);
  return views.map((view) => ({ ...view, weight: toTheDay(view.weight) }));
}

/** The same as their author sees them. */
export async function ratingViewsOf(
  listingId: string,
  rows: readonly RatingRow[],
  now: Date,
): Promise<RatingView[]> {
  const receipts = await findReceiptTimes(
    listingId,
    rows.map(({ personId }) => personId),
  );
  const receiptAt = new Map(
    receipts.map(({ personId, version, recordedAt }) => [`${personId} ${version}`, recordedAt]),
  );
  return rows.map((row) =>
    ratingViewOf(row, receiptAt.get(`${row.personId} ${row.version}`) ?? null, now),
  );
}

function ratingViewOf(row: RatingRow, receiptAt: Date | null, now: Date): RatingView {
  const { person, version, updatedAt, heldUntil, reply, repliedAt } = row;
  const { joinedAt, establishedAt, handle, closedAt } = person;
  const grounds = { joinedAt, establishedAt, receiptAt, version, ratedAt: updatedAt, heldUntil };
  return {
    id: row.id,
    stars: row.stars,
    review: row.review,
    version,
    author: closedAt === null ? handle : null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    weight: ratingWeight(grounds, now),
    helpful: row.helpful,
    reply:
      reply !== null && repliedAt !== null ? { text: reply, at: repliedAt.toISOString() } : null,
  };
}
