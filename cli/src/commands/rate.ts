import { printCapability } from "@hecate/protocol/capability";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { ownRatingView, type RatingRequest, ratingRequest } from "@hecate/protocol/wire/ratings";
import { checkShape } from "../api/check-shape";
import { dryRun } from "../api/dry-run";
import { type PersonalRequest, sendAsPerson, signAsPerson } from "../api/personal-request";
import { jsonBody } from "../api/signed-request";
import { findListing, type NamedListing } from "../apps/find-listing";
import { starRow } from "../community/stars";
import { weightNotes } from "../community/weight-notes";
import { readInput } from "../files/read-input";
import type { Outcome, Session } from "../session";

export interface RateOptions {
  readonly review?: string;
  /** Path of a text; `-` is stdin. */
  readonly reviewFile?: string;
  readonly withdraw?: true;
  readonly dryRun?: true;
}

/** Says what one thinks of an app, in place of what one said before, or takes it back. */
export async function rate(
  session: Session,
  reference: string,
  stars: number | undefined,
  options: RateOptions,
): Promise<Outcome> {
  if ((stars === undefined) !== (options.withdraw === true)) {
    return refuse("usage", "give one to five stars, or --withdraw");
  }
  const listing = await findListing(session, reference);
  if (!listing.ok) return listing;
  const rating = stars === undefined ? null : await ratingOf(listing.value, stars, options);
  if (rating !== null && !rating.ok) return rating;
  const { mri, org, name, path } = listing.value;
  const order: PersonalRequest = {
    needs: printCapability({ mri, can: "review/write" }),
    method: rating === null ? "DELETE" : "PUT",
    path: `${path}/rating`,
    ...(rating === null ? {} : { body: jsonBody(rating.value) }),
  };
  if (options.dryRun === true) {
    const signed = await signAsPerson(session, order);
    return signed.ok ? dryRun(session, [signed.value]) : signed;
  }
  const said = await sendAsPerson(session, order, ownRatingView);
  if (!said.ok) return said;
  const json = said.value;
  const { rating: mine } = said.value;
  if (mine === null) return ok({ text: `withdrew your rating of ${org}/${name}`, json });
  const text = `${starRow(mine.stars)}  ${org}/${name} ${mine.version}`;
  const lacksReceipt = mine.weight.obstacles.some(({ code }) => code === "no-receipt");
  const next = `hecate config receipts on, then hecate install ${org}/${name}`;
  return ok({ text, json, notes: weightNotes(mine.weight), ...(lacksReceipt ? { next } : {}) });
}

async function ratingOf(
  { version }: NamedListing,
  stars: number,
  { review, reviewFile }: RateOptions,
): Promise<Result<RatingRequest>> {
  if (review !== undefined && reviewFile !== undefined) {
    return refuse("usage", "give --review or --review-file, not both");
  }
  const request: RatingRequest = { stars };
  if (version !== null) request.version = version;
  if (review !== undefined) request.review = review;
  if (reviewFile !== undefined) {
    const bytes = await readInput(reviewFile);
    if (!bytes.ok) return bytes;
    request.review = new TextDecoder().decode(bytes.value).trim();
  }
  return checkShape(ratingRequest, request);
}
