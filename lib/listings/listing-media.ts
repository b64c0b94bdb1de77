import type { RecordingRefusal } from "@hecate/protocol/asciicast/recording";
import { ok, type Result } from "@hecate/protocol/result";
import type { ListingEdit } from "@hecate/protocol/wire/listing";
import {
  keepRecordings,
  type PreparedRecording,
  prepareRecordings,
} from "#lib/content/prepare-recordings";
import {
  keepScreenshots,
  type PreparedScreenshot,
  prepareScreenshots,
} from "#lib/content/prepare-screenshots";
import type { ImageRefusal } from "#lib/content/screenshot";
import type { Transaction } from "#lib/db/client";
import { recordingRow, screenshotRow } from "#lib/listings/listing-columns";
import { replaceRecordings, replaceScreenshots } from "./store";

/** What a listing shows, ready to be kept; what is undefined stays as it is. */
export interface ListingMedia {
  readonly screenshots: readonly PreparedScreenshot[] | undefined;
  readonly recordings: readonly PreparedRecording[] | undefined;
}

export type MediaRefusal = ImageRefusal | RecordingRefusal | "content-missing";

/** Re-encodes what the publisher uploaded and names. Keeps nothing yet. */
export async function prepareMedia(
  named: Pick<ListingEdit, "screenshots" | "recordings">,
): Promise<Result<ListingMedia, MediaRefusal>> {
  const screenshots = await prepareScreenshots(named.screenshots ?? []);
  if (!screenshots.ok) return screenshots;
  const recordings = await prepareRecordings(named.recordings ?? []);
  if (!recordings.ok) return recordings;
  return ok({
    screenshots: named.screenshots && screenshots.value,
    recordings: named.recordings && recordings.value,
  });
}

export async function replaceMedia(
  tx: Transaction,
  listingId: string,
  { screenshots, recordings }: ListingMedia,
): Promise<void> {
  if (screenshots !== undefined) {
    await replaceScreenshots(tx, listingId, screenshots.map(screenshotRow));
    await keepScreenshots(screenshots);
  }
  if (recordings !== undefined) {
    await replaceRecordings(tx, listingId, recordings.map(recordingRow));
    await keepRecordings(recordings);
  }
}
