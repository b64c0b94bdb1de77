import type { RecordingRefusal } from "@hecate/protocol/asciicast/recording";
import { ok, type Result } from "@hecate/protocol/result";
import type { ListingEdit } from "@hecate/protocol/wire/listing";
import { keepImages, type PreparedImages, prepareImages } from "#lib/content/prepare-images";
import {
  keepRecordings,
  type PreparedRecording,
  prepareRecordings,
} from "#lib/content/prepare-recordings";
import type { ImageRefusal } from "#lib/content/screenshot";
import type { Transaction } from "#lib/db/client";
import { imageRow, recordingRow } from "#lib/listings/listing-columns";
import { replaceReadmeImages, replaceRecordings, replaceScreenshots } from "./media-store";

/** What a listing shows, ready to be kept; what is undefined stays as it is. */
export interface ListingMedia extends PreparedImages {
  readonly recordings: readonly PreparedRecording[] | undefined;
}

export type MediaRefusal = ImageRefusal | RecordingRefusal | "content-missing";

/** Re-encodes what the publisher uploaded and names. Keeps nothing yet. */
export async function prepareMedia({
  screenshots,
  images,
  recordings,
}: Pick<ListingEdit, "screenshots" | "images" | "recordings">): Promise<
  Result<ListingMedia, MediaRefusal>
> {
  const shown = await prepareImages({ screenshots, images });
  if (!shown.ok) return shown;
  const played = await prepareRecordings(recordings ?? []);
  if (!played.ok) return played;
  return ok({ ...shown.value, recordings: recordings && played.value });
}

export async function replaceMedia(
  tx: Transaction,
  listingId: string,
  { screenshots, images, recordings }: ListingMedia,
): Promise<void> {
  if (screenshots) await replaceScreenshots(tx, listingId, screenshots.map(imageRow));
  if (images) await replaceReadmeImages(tx, listingId, images.map(imageRow));
  await keepImages([...(screenshots ?? []), ...(images ?? [])]);
  if (recordings) {
    await replaceRecordings(tx, listingId, recordings.map(recordingRow));
    await keepRecordings(recordings);
  }
}
