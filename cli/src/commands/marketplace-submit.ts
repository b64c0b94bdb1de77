import { ok, refuse } from "@hecate/protocol/result";
import { neededToPublish } from "@hecate/protocol/ucan/manifest-signature";
import { submission, submissionReceipt } from "@hecate/protocol/wire/listing";
import { checkShape } from "../api/check-shape";
import { jsonBody } from "../api/signed-request";
import { type ListingOptions, readListingOptions } from "../publishing/listing-options";
import { ownListing } from "../publishing/own-listing";
import { findPublished } from "../publishing/published-store";
import { sendListing } from "../publishing/send-listing";
import type { Outcome, Session } from "../session";
import { signingRight } from "../signing/signing-right";
import { readNotes } from "./marketplace-edit-notes";

export interface SubmitOptions extends ListingOptions {
  readonly version?: string;
}

/** Lists a published version: its signed manifest, with what the publisher says about it. */
export async function marketplaceSubmit(
  session: Session,
  reference: string,
  options: SubmitOptions,
): Promise<Outcome> {
  if (options.description === undefined) {
    return refuse("usage", "--description TEXT is missing: one line that says what the app does");
  }
  const listing = await ownListing(session, reference);
  if (!listing.ok) return listing;
  const { org, name } = listing.value;
  const version = options.version ?? listing.value.version ?? undefined;
  const manifest = await findPublished(session.home, org, name, version);
  if (!manifest.ok) return manifest;
  const draft = await readListingOptions(session, options);
  if (!draft.ok) return draft;
  const { text, files } = draft.value;
  const notes =
    options.notes === undefined
      ? ok(undefined)
      : await readNotes(options.notes, manifest.value.version);
  if (!notes.ok) return notes;
  const said = { listing: text, notes: notes.value };
  const body = checkShape(submission, { manifest: manifest.value, ...said });
  if (!body.ok) return body;
  const needs = neededToPublish(manifest.value);
  const right = await signingRight(session, needs);
  if (!right.ok) return right;
  const order = {
    right: right.value,
    needs,
    request: { method: "POST", path: "/api/v1/listings", body: jsonBody(body.value) },
    files,
    view: submissionReceipt,
    dryRun: options.dryRun === true,
  } as const;
  return sendListing(session, order, (receipt) => ({
    text: new URL(receipt.page, session.origin).href,
    json: receipt,
    notes: [
      receipt.created
        ? `${org}/${name} ${receipt.version} is listed.`
        : `${org}/${name} ${receipt.version} was listed already; \`hecate marketplace edit\` changes its text.`,
    ],
  }));
}
