import { listingMriOf, type Manifest } from "@hecate/protocol/manifest";
import { foldName, parseName } from "@hecate/protocol/name";
import { isOneSlipApart } from "@hecate/protocol/name-likeness";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ListingText } from "@hecate/protocol/wire/listing";
import type { Transaction } from "#lib/db/client";
import { timeOrderedId } from "#lib/db/time-ordered-id";
import { textColumns } from "#lib/listings/listing-columns";
import { findNeighbours, lockListingOrName } from "./name-store";
import type { NewListing } from "./version-store";

export type NameRefusal = "invalid-name" | "name-reserved" | "name-confusable";

interface Taking {
  readonly manifest: Manifest;
  readonly text: ListingText;
  readonly publisherId: string;
  readonly now: Date;
}

export interface Taken {
  readonly id: string;
  /** What is to be written together with its first version; null for a listing that exists. */
  readonly fresh: NewListing | null;
}

/** The listing that a manifest belongs to, locked until commit, or its name, which is free then. */
export async function takeListing(
  tx: Transaction,
  { manifest, text, publisherId, now }: Taking,
): Promise<Result<Taken, NameRefusal>> {
  const mri = listingMriOf(manifest);
  const foldedName = foldName(manifest.name);
  const existing = await lockListingOrName(tx, { mri, foldedName });
  if (existing !== null) return ok({ id: existing, fresh: null });
  const parsed = parseName(manifest.name);
  if (!parsed.ok) return parsed;
  const name = parsed.value;
  const named = { publisherId, name, foldedName, mri };
  const { taken, lookalike, verified } = await findNeighbours(tx, named);
  if (taken !== null) return ok({ id: taken, fresh: null });
  if (lookalike) return refuse("name-confusable", `${name} looks like ${lookalike}`);
  const near = verified.find((each) => isOneSlipApart(each.name, name));
  if (near) return refuse("name-confusable", `${name} is one slip from ${near.mri}`);
  const id = timeOrderedId(now);
  const { tags = [], readme = "", ...said } = textColumns(text);
  const shown = { ...said, tags, readme, license: manifest.license };
  return ok({ id, fresh: { id, ...named, ...shown, createdAt: now } });
}
