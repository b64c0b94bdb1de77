import { printCapability } from "@hecate/protocol/capability";
import { listingMri } from "@hecate/protocol/mri";
import { ok, refuse } from "@hecate/protocol/result";
import { ratingView, replyRequest } from "@hecate/protocol/wire/ratings";
import { checkShape } from "../api/check-shape";
import { dryRun } from "../api/dry-run";
import { confirmService } from "../api/service-identity";
import { jsonBody, noBody, sendRequest, signRequest } from "../api/signed-request";
import { ownListing } from "../publishing/own-listing";
import type { Outcome, Session } from "../session";
import { signingRight } from "../signing/signing-right";

export interface ReplyOptions {
  readonly text?: string;
  readonly withdraw?: true;
  readonly dryRun?: true;
}

/** Answers a review of one's own listing, in place of an earlier answer, or takes the answer back. */
export async function marketplaceReply(
  session: Session,
  reference: string,
  id: string,
  { text, withdraw, dryRun: isDry }: ReplyOptions,
): Promise<Outcome> {
  if ((text === undefined) !== (withdraw === true)) {
    return refuse("usage", "give --text or --withdraw");
  }
  const listing = await ownListing(session, reference);
  if (!listing.ok) return listing;
  const { org, name, path } = listing.value;
  const reply = text === undefined ? null : checkShape(replyRequest, { reply: text });
  if (reply !== null && !reply.ok) return reply;
  const needs = printCapability({ mri: listingMri(org, name), can: "publish/tui" });
  const right = await signingRight(session, needs);
  if (!right.ok) return right;
  const request = await signRequest(session, right.value, needs, {
    method: reply === null ? "DELETE" : "PUT",
    path: `${path}/ratings/${encodeURIComponent(id)}/reply`,
    body: reply === null ? noBody : jsonBody(reply.value),
  });
  if (isDry === true) return dryRun(session, [request]);
  const service = await confirmService(session);
  if (!service.ok) return service;
  const rating = await sendRequest(session, request, ratingView);
  if (!rating.ok) return rating;
  const done = reply === null ? "withdrew the answer to" : "answered";
  return ok({ text: `${done} ${id}`, json: rating.value });
}
