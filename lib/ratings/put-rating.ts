import { listingMri } from "@hecate/protocol/mri";
import { dateOfHour, dayHours, hourOf } from "@hecate/protocol/reputation/hours";
import { burst, heldUntilHour } from "@hecate/protocol/reputation/rating-burst";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { RatingRequest } from "@hecate/protocol/wire/ratings";
import { type Transaction, transaction } from "#lib/db/client";
import { type ActingPerson, spendPerson } from "#lib/identity/acting-person";
import { append } from "#lib/ledger/append";
import { pseudonymOf } from "#lib/people/pseudonym";
import { recountPerson } from "#lib/standing/recount";
import {
  addRating,
  changeRating,
  countFirstRatings,
  findNewestInstalled,
  findOwnRating,
  findRatedListing,
  hasVersion,
  isOwnPerson,
  lockRating,
  type RatingId,
  type Said,
} from "./store";

export interface Rated {
  /** Whether what the listing shows of its stars changed by it. */
  readonly shows: boolean;
}

type WriteRefusal = "replayed" | "wrong-root" | "not-signed-in" | "account-closed";

/** Rates a listing, in place of what the same person said before. What is left out of a change stays. */
export async function putRating(
  acting: ActingPerson,
  { org, name }: { readonly org: string; readonly name: string },
  asked: RatingRequest,
  now: Date,
): Promise<Result<Rated, "not-found" | "own-listing" | WriteRefusal>> {
  const mri = listingMri(org, name);
  const listing = await findRatedListing(mri);
  if (listing === null) return refuse("not-found", `${mri} is not listed`);
  const { personId } = acting;
  const version = await ratedVersion(personId, listing, asked.version);
  if (version === null) return refuse("not-found", `${mri} has no version ${asked.version}`);
  return transaction(async (tx) => {
    const spent = await spendPerson(tx, acting);
    if (!spent.ok) return spent;
    if (await isOwnPerson(tx, personId, listing.publisherId)) {
      return refuse("own-listing", `A key of yours speaks for ${org}`);
    }
    const id = { listingId: listing.id, personId };
    const said = { stars: asked.stars, version, updatedAt: now };
    const written = await write(tx, id, said, asked.review);
    if (!written.changed) return ok({ shows: false });
    const changed = await recountPerson(tx, id, now);
    const heldUntil = written.heldUntil?.toISOString() ?? null;
    await append(tx, {
      kind: "listing-rated",
      subject: mri,
      actor: await pseudonymOf(tx, personId, mri),
      at: now,
      payload: { version, stars: asked.stars, heldUntil },
    });
    return ok({ shows: changed.length > 0 });
  });
}

/** Which version a rating is about; null when there is none of that name. */
async function ratedVersion(
  personId: string,
  listing: NonNullable<Awaited<ReturnType<typeof findRatedListing>>>,
  asked: string | undefined,
): Promise<string | null> {
  if (asked !== undefined) return (await hasVersion(listing.id, asked)) ? asked : null;
  const installed = await findNewestInstalled(personId, listing.id);
  return installed ?? listing.newestVersion?.version ?? null;
}

/** Adds or changes the one rating. Of two that come at once the one that waits changes the other's. */
async function write(
  tx: Transaction,
  id: RatingId,
  said: Omit<Said, "review">,
  review: string | null | undefined,
): Promise<{ changed: boolean; heldUntil: Date | null }> {
  for (;;) {
    if (await lockRating(tx, id)) return change(tx, id, said, review);
    const heldUntil = await heldBy(tx, id.listingId, said.updatedAt);
    const added = await addRating(tx, { ...id, ...said, review: review ?? null, heldUntil });
    if (added) return { changed: true, heldUntil };
  }
}

/** A rating that was held stays held until then, whatever its author makes of it. */
async function change(
  tx: Transaction,
  id: RatingId,
  said: Omit<Said, "review">,
  review: string | null | undefined,
): Promise<{ changed: boolean; heldUntil: Date | null }> {
  const was = await findOwnRating(tx, id);
  if (was === null) throw new Error("a locked rating is gone");
  const is = { ...said, review: review === undefined ? was.review : review };
  const changed = was.stars !== is.stars || was.version !== is.version || was.review !== is.review;
  if (changed) await changeRating(tx, id, is);
  return { changed, heldUntil: was.heldUntil };
}

async function heldBy(tx: Transaction, listingId: string, now: Date): Promise<Date | null> {
  const hour = hourOf(now);
  const dayStart = hour - dayHours;
  const start = dayStart - burst.meanOverDays * dayHours;
  const span = { start: dateOfHour(start), dayStart: dateOfHour(dayStart) };
  const until = heldUntilHour(await countFirstRatings(tx, listingId, span), hour);
  return until === null ? null : dateOfHour(until);
}
