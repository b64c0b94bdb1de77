import type { Transaction } from "#lib/db/client";
import { newestVersion } from "#lib/listings/newest-version";
import { storedManifest } from "#lib/listings/stored-manifest";
import { updateListing } from "./store";
import { findManifest, findVersionStandings } from "./version-store";

/** Lets a listing offer its newest version that can be had, after one of them changed. */
export async function settleNewest(tx: Transaction, listingId: string): Promise<void> {
  const newest = newestVersion(await findVersionStandings(listingId, undefined, tx));
  if (newest === null) throw new Error("a listing without versions");
  const row = await findManifest(tx, newest.id);
  await updateListing(tx, listingId, {
    newestVersionId: newest.id,
    license: storedManifest(row).license ?? null,
  });
}
