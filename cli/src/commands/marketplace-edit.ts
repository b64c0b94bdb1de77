import { printCapability } from "@hecate/protocol/capability";
import { listingMri } from "@hecate/protocol/mri";
import { ok, refuse } from "@hecate/protocol/result";
import { listingEdit, listingView } from "@hecate/protocol/wire/listing";
import { checkShape } from "../api/check-shape";
import { dryRun } from "../api/dry-run";
import { confirmService } from "../api/service-identity";
import { jsonBody, sendRequest, signRequest } from "../api/signed-request";
import { signUpload, uploadFile } from "../content/upload-file";
import { type ListingOptions, readListingOptions } from "../publishing/listing-options";
import { ownListing } from "../publishing/own-listing";
import type { Outcome, Session } from "../session";
import { signingRight } from "../signing/signing-right";

export async function marketplaceEdit(
  session: Session,
  reference: string,
  options: ListingOptions,
): Promise<Outcome> {
  const listing = await ownListing(session, reference);
  if (!listing.ok) return listing;
  const { org, name, path } = listing.value;
  const draft = await readListingOptions(session, options);
  if (!draft.ok) return draft;
  const { text, screenshots } = draft.value;
  if (Object.keys(text).length === 0) return refuse("usage", "give at least one thing to change");
  const edit = checkShape(listingEdit, text);
  if (!edit.ok) return edit;
  const needs = printCapability({ mri: listingMri(org, name), can: "publish/tui" });
  const right = await signingRight(session, needs);
  if (!right.ok) return right;
  const sign = () =>
    signRequest(session, right.value, needs, { method: "PATCH", path, body: jsonBody(edit.value) });
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
  const edited = await sendRequest(session, await sign(), listingView);
  if (!edited.ok) return edited;
  return ok({
    text: `${session.origin}/listings/${org}/${name}`,
    json: edited.value,
    notes: [`Changed ${Object.keys(text).join(", ")} of ${org}/${name}.`],
  });
}
