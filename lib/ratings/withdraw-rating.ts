import { listingMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { transaction } from "#lib/db/client";
import { type ActingPerson, spendPerson } from "#lib/identity/acting-person";
import { append } from "#lib/ledger/append";
import { pseudonymOf } from "#lib/people/pseudonym";
import type { Rated } from "#lib/ratings/put-rating";
import { countOutRatings } from "#lib/standing/recount";
import { dropRating, findRatedListing, lockRating } from "./store";

type WriteRefusal = "replayed" | "wrong-root" | "not-signed-in" | "account-closed";

/** Takes a rating back, with its review, its votes and the publisher's answer. Once is enough. */
export async function withdrawRating(
  acting: ActingPerson,
  { org, name }: { readonly org: string; readonly name: string },
  now: Date,
): Promise<Result<Rated, "not-found" | WriteRefusal>> {
  const mri = listingMri(org, name);
  const listing = await findRatedListing(mri);
  if (listing === null) return refuse("not-found", `${mri} is not listed`);
  const { personId } = acting;
  const id = { listingId: listing.id, personId };
  return transaction(async (tx) => {
    const spent = await spendPerson(tx, acting);
    if (!spent.ok) return spent;
    if (!(await lockRating(tx, id))) return ok({ shows: false });
    const changed = await countOutRatings(tx, { personId, listingIds: [listing.id] }, now);
    await dropRating(tx, id);
    const actor = await pseudonymOf(tx, personId, mri);
    const circumstances = { subject: mri, actor, at: now };
    await append(tx, { kind: "rating-withdrawn", payload: {}, ...circumstances });
    return ok({ shows: changed.length > 0 });
  });
}
