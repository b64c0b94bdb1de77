import { listingMri } from "@hecate/protocol/mri";
import type { Name } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ListingEdit, ListingView } from "@hecate/protocol/wire/listing";
import { type Transaction, transaction } from "#lib/db/client";
import { type ActingOwner, keyOf, type OwnerRefusal, spendOwner } from "#lib/identity/acting-owner";
import { append } from "#lib/ledger/append";
import { changedBetween, editionOf } from "#lib/listings/edition";
import { getListing } from "#lib/listings/get-listing";
import { type MediaRefusal, prepareMedia, replaceMedia } from "#lib/listings/listing-media";
import { findShown, lockListing, updateListing } from "./store";

type EditRefusal = MediaRefusal | "not-found" | "listing-changed" | OwnerRefusal;

/**
 * Changes what is said about an app; a field that is not given stays. Versions never change. An edit
 * that names its `edition` never writes over what somebody else said in the meantime.
 */
export async function editListing(
  { org, name }: { readonly org: Name; readonly name: Name },
  edit: ListingEdit,
  owner: ActingOwner,
  now: Date,
): Promise<Result<ListingView, EditRefusal>> {
  const mri = listingMri(org, name);
  const absent = refuse("not-found", `${mri} is not listed`);
  const { screenshots, images, recordings, tags, edition, ...text } = edit;
  const media = await prepareMedia({ screenshots, images, recordings });
  if (!media.ok) return media;
  const edited = await transaction(async (tx) => {
    const spent = await spendOwner(tx, owner);
    if (!spent.ok) return spent;
    const listing = await lockListing(tx, mri);
    if (listing === null) return absent;
    const unchanged = await checkEdition(tx, listing.id, edition);
    if (!unchanged.ok) return unchanged;
    const fields = Object.keys(edit)
      .filter((field) => field !== "edition")
      .sort();
    if (fields.length === 0) return ok(true);
    await updateListing(tx, listing.id, {
      ...text,
      ...(tags ? { tags: [...new Set(tags)] } : {}),
      updatedAt: now,
    });
    await replaceMedia(tx, listing.id, media.value);
    await append(tx, {
      kind: "listing-edited",
      subject: mri,
      actor: keyOf(owner),
      at: now,
      payload: { fields, ...(owner.kind === "session" && { via: "session" }) },
    });
    return ok(true);
  });
  if (!edited.ok) return edited;
  const view = await getListing(org, name);
  return view ? ok(view) : absent;
}

/** Under the listing's lock, so that it stays true until commit. */
async function checkEdition(
  tx: Transaction,
  listingId: string,
  begun: string | undefined,
): Promise<Result<true, "listing-changed">> {
  if (begun === undefined) return ok(true);
  const changed = changedBetween(begun, editionOf(await findShown(tx, listingId)));
  if (changed.length === 0) return ok(true);
  return refuse("listing-changed", `Since then: ${changed.join(", ")}`);
}
