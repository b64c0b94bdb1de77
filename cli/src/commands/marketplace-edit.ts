import { printCapability } from "@hecate/protocol/capability";
import { listingMri } from "@hecate/protocol/mri";
import { refuse } from "@hecate/protocol/result";
import { listingEdit, listingView } from "@hecate/protocol/wire/listing";
import { checkShape } from "../api/check-shape";
import { jsonBody } from "../api/signed-request";
import { type ListingOptions, readListingOptions } from "../publishing/listing-options";
import { ownListing } from "../publishing/own-listing";
import { sendListing } from "../publishing/send-listing";
import type { Outcome, Session } from "../session";
import { signingRight } from "../signing/signing-right";
import { editNotes } from "./marketplace-edit-notes";

export async function marketplaceEdit(
  session: Session,
  reference: string,
  options: ListingOptions,
): Promise<Outcome> {
  const listing = await ownListing(session, reference);
  if (!listing.ok) return listing;
  const { org, name, path, version } = listing.value;
  if (version !== null || options.notes !== undefined) {
    return editNotes(session, listing.value, options);
  }
  const draft = await readListingOptions(session, options);
  if (!draft.ok) return draft;
  const { text, files } = draft.value;
  if (Object.keys(text).length === 0) return refuse("usage", "give at least one thing to change");
  const edit = checkShape(listingEdit, text);
  if (!edit.ok) return edit;
  const needs = printCapability({ mri: listingMri(org, name), can: "publish/tui" });
  const right = await signingRight(session, needs);
  if (!right.ok) return right;
  const order = {
    right: right.value,
    needs,
    request: { method: "PATCH", path, body: jsonBody(edit.value) },
    files,
    view: listingView,
    dryRun: options.dryRun === true,
  } as const;
  return sendListing(session, order, (edited) => ({
    text: `${session.origin}/listings/${org}/${name}`,
    json: edited,
    notes: [`Changed ${Object.keys(text).join(", ")} of ${org}/${name}.`],
  }));
}
