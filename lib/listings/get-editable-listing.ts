import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { editionOf } from "#lib/listings/edition";
import { imageViewOf, listingSummaryOf, stateViewOf } from "#lib/listings/listing-view";
import { findListing } from "./store";

/** A listing as its owner edits it. */
export async function getEditableListing(org: string, name: string, now: Date) {
  const row = await findListing(org, name);
  if (row === null) return null;
  const card: ListingSummary = listingSummaryOf(row, now);
  const { description, tags, readme, homepage, readmeImages, screenshots, recordings } = row;
  const { newestVersion } = row;
  return {
    card,
    state: newestVersion && stateViewOf(newestVersion),
    edition: editionOf(row),
    words: { description, tags, readme, homepage },
    pictures: screenshots.map(imageViewOf),
    recordings: recordings.map(({ cid, title, durationMs, bytes }) => {
      return { cid, title, seconds: durationMs / 1000, bytes };
    }),
    /** Those that the readme shows; its pictures may stand in it too. */
    readmeImages: readmeImages.map(imageViewOf),
  };
}
