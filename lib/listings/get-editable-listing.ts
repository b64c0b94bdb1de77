import type { ListingSummary, ScreenshotView } from "@hecate/protocol/wire/listing";
import { editionOf } from "#lib/listings/edition";
import { listingSummaryOf, screenshotViewOf, stateViewOf } from "#lib/listings/listing-view";
import { findListing } from "./store";

/** A listing as its owner edits it: with the content ids of the pictures, which nobody else is told. */
export async function getEditableListing(org: string, name: string, now: Date) {
  const row = await findListing(org, name);
  if (row === null) return null;
  const card: ListingSummary = listingSummaryOf(row, now);
  const { description, tags, readme, homepage, screenshots, newestVersion } = row;
  return {
    card,
    state: newestVersion && stateViewOf(newestVersion),
    edition: editionOf(row),
    words: { description, tags, readme, homepage },
    pictures: screenshots.map((shot): ScreenshotView & { cid: string } => ({
      cid: shot.cid,
      ...screenshotViewOf(shot),
    })),
  };
}
