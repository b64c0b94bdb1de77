import { listingMriOf, type Manifest } from "@hecate/protocol/manifest";
import { foldName, parseName } from "@hecate/protocol/name";
import { isOneSlipApart } from "@hecate/protocol/name-likeness";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ListingText } from "@hecate/protocol/wire/listing";
import type { Transaction } from "#lib/db/client";
import { textColumns } from "#lib/listings/listing-columns";
import { findLookalike, findVerifiedNames, lockLookalikes } from "./name-store";
import { insertListing, lockListing } from "./store";

export type NameRefusal = "invalid-name" | "name-reserved" | "name-confusable";

interface Taking {
  readonly manifest: Manifest;
  readonly text: ListingText;
  readonly publisherId: string;
  readonly now: Date;
}

/** The listing that a manifest belongs to, locked until commit. Its first version makes it. */
export async function takeListing(
  tx: Transaction,
  { manifest, text, publisherId, now }: Taking,
): Promise<Result<{ id: string }, NameRefusal>> {
  const mri = listingMriOf(manifest);
  const existing = await lockListing(tx, mri);
  if (existing) return ok(existing);
  const name = parseName(manifest.name);
  if (!name.ok) return name;
  const foldedName = foldName(name.value);
  await lockLookalikes(tx, foldedName);
  const taken = await lockListing(tx, mri); // While we waited for the lock.
  if (taken) return ok(taken);
  const lookalike = await findLookalike(tx, { publisherId, name: name.value, foldedName });
  if (lookalike) return refuse("name-confusable", `${name.value} looks like ${lookalike}`);
  const verified = await findVerifiedNames(tx, { publisherId, name: name.value });
  const near = verified.find((each) => isOneSlipApart(each.name, name.value));
  if (near) return refuse("name-confusable", `${name.value} is one slip from ${near.mri}`);
  const dates = { createdAt: now, updatedAt: now };
  const named = { publisherId, name: name.value, foldedName, mri };
  const { tags = [], readme = "", ...said } = textColumns(text);
  return ok(await insertListing(tx, { ...named, ...said, tags, readme, ...dates }));
}
