import { listingMri } from "@hecate/protocol/mri";
import type { Name } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ListingEdit, ListingView } from "@hecate/protocol/wire/listing";
import { transaction } from "#lib/db/client";
import type { Actor } from "#lib/ledger/actor";
import { append } from "#lib/ledger/append";
import { spendInvocation } from "#lib/ledger/spend-invocation";
import { getListing } from "#lib/listings/get-listing";
import { type MediaRefusal, prepareMedia, replaceMedia } from "#lib/listings/listing-media";
import { lockListing, updateListing } from "./store";

type EditRefusal = MediaRefusal | "not-found" | "replayed" | "wrong-root";

/** Changes what is said about an app; a field that is not given stays. Versions never change. */
export async function editListing(
  { org, name }: { readonly org: Name; readonly name: Name },
  edit: ListingEdit,
  actor: Actor,
  now: Date,
): Promise<Result<ListingView, EditRefusal>> {
  const mri = listingMri(org, name);
  const absent = refuse("not-found", `${mri} is not listed`);
  const { screenshots, recordings, tags, ...text } = edit;
  const media = await prepareMedia({ screenshots, recordings });
  if (!media.ok) return media;
  const edited = await transaction(async (tx) => {
    const spent = await spendInvocation(tx, actor);
    if (!spent.ok) return spent;
    const listing = await lockListing(tx, mri);
    if (listing === null) return absent;
    const fields = Object.keys(edit).sort();
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
      actor: actor.did,
      at: now,
      payload: { fields },
    });
    return ok(true);
  });
  if (!edited.ok) return edited;
  const view = await getListing(org, name);
  return view ? ok(view) : absent;
}
