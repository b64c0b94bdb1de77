import { listingMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { VersionEdit, VersionView } from "@hecate/protocol/wire/listing";
import { transaction } from "#lib/db/client";
import type { Actor } from "#lib/ledger/actor";
import { append } from "#lib/ledger/append";
import { spendInvocation } from "#lib/ledger/spend-invocation";
import { getVersion } from "#lib/listings/get-version";
import { notesColumn } from "#lib/listings/listing-columns";
import type { ListedVersion } from "#lib/listings/yank-version";
import { lockListing, updateListing } from "./store";
import { findVersionStanding, writeNotes } from "./version-store";

/** Corrects what is said of a version. What was signed never changes. */
export async function editVersion(
  { org, name, version }: ListedVersion,
  edit: VersionEdit,
  actor: Actor,
  now: Date,
): Promise<Result<VersionView, "not-found" | "replayed" | "wrong-root">> {
  const mri = listingMri(org, name);
  const absent = refuse("not-found", `${mri} has no version ${version}`);
  const done = await transaction(async (tx) => {
    const spent = await spendInvocation(tx, actor);
    if (!spent.ok) return spent;
    const listing = await lockListing(tx, mri);
    const edited = listing && (await findVersionStanding(tx, listing.id, version));
    if (!edited) return absent;
    await writeNotes(tx, edited.id, notesColumn(edit.notes));
    await updateListing(tx, listing.id, { updatedAt: now });
    await append(tx, {
      kind: "version-edited",
      subject: mri,
      actor: actor.did,
      at: now,
      payload: { version, manifestCid: edited.manifestCid, fields: Object.keys(edit).sort() },
    });
    return ok(true);
  });
  if (!done.ok) return done;
  const view = await getVersion(org, name, version);
  return view ? ok(view) : absent;
}
