import { listingMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { RatingView } from "@hecate/protocol/wire/ratings";
import { transaction } from "#lib/db/client";
import type { Actor } from "#lib/ledger/actor";
import { spendInvocation } from "#lib/ledger/spend-invocation";
import { shownToAll } from "#lib/ratings/rating-view";
import type { RatedListing } from "#lib/ratings/vote-helpful";
import { findRatedListing, findRating, lockRatingById, writeReply } from "./store";

/** The publisher's one answer to a rating; null takes it back. The actor acts for the publisher. */
export async function replyToRating(
  { org, name, id }: RatedListing,
  reply: string | null,
  actor: Actor,
  now: Date,
): Promise<Result<RatingView, "not-found" | "replayed" | "wrong-root">> {
  const mri = listingMri(org, name);
  const absent = refuse("not-found", `${mri} has no rating ${id}`);
  const listing = await findRatedListing(mri);
  if (listing === null) return absent;
  const written = await transaction(async (tx) => {
    const spent = await spendInvocation(tx, actor);
    if (!spent.ok) return spent;
    if (!(await lockRatingById(tx, id))) return absent;
    const rating = await findRating(tx, listing.id, id);
    if (rating === null) return absent;
    if (rating.reply === reply) return ok(rating);
    const answer = reply === null ? { reply, repliedAt: null } : { reply, repliedAt: now };
    await writeReply(tx, id, answer);
    return ok({ ...rating, ...answer });
  });
  if (!written.ok) return written;
  const [view] = await shownToAll(listing.id, [written.value], now);
  return view ? ok(view) : absent;
}
