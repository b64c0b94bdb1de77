import { ok, refuse } from "@hecate/protocol/result";
import { neededToPublish } from "@hecate/protocol/ucan/manifest-signature";
import { submission, submissionReceipt } from "@hecate/protocol/wire/listing";
import { checkShape } from "../api/check-shape";
import { dryRun } from "../api/dry-run";
import { confirmService } from "../api/service-identity";
import { jsonBody, sendRequest, signRequest } from "../api/signed-request";
import { signUpload, uploadFile } from "../content/upload-file";
import { type ListingOptions, readListingOptions } from "../publishing/listing-options";
import { ownListing } from "../publishing/own-listing";
import { findPublished } from "../publishing/published-store";
import type { Outcome, Session } from "../session";
import { signingRight } from "../signing/signing-right";

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
  const { text, screenshots } = draft.value;
  const body = checkShape(submission, { manifest: manifest.value, listing: text });
  if (!body.ok) return body;
  const needs = neededToPublish(manifest.value);
  const right = await signingRight(session, needs);
  if (!right.ok) return right;
  const sign = () =>
    signRequest(session, right.value, needs, {
      method: "POST",
      path: "/api/v1/listings",
      body: jsonBody(body.value),
    });
  if (options.dryRun === true) {
    const uploads = screenshots.map((file) => signUpload(session, right.value, needs, file));
    return dryRun(session, [...(await Promise.all(uploads)), await sign()]);
  }
  const service = await confirmService(session);
  if (!service.ok) return service;
  for (const file of screenshots) {
    const stored = await uploadFile(session, right.value, needs, file, file.path);
    if (!stored.ok) return stored;
  }
  const receipt = await sendRequest(session, await sign(), submissionReceipt);
  if (!receipt.ok) return receipt;
  const { created, page, version: listed } = receipt.value;
  return ok({
    text: new URL(page, session.origin).href,
    json: receipt.value,
    notes: [`${org}/${name} ${listed} ${created ? "is listed" : "was listed already"}.`],
  });
}
