import { keepImages, type PreparedImages } from "#lib/content/prepare-images";
import type { Transaction } from "#lib/db/client";
import { imageRow } from "#lib/listings/listing-columns";
import { replaceReadmeImages, replaceScreenshots } from "./store";

/** A listing's images become these; those that are not given stay. */
export async function replaceImages(
  tx: Transaction,
  listingId: string,
  { screenshots, images }: PreparedImages,
): Promise<void> {
  if (screenshots) await replaceScreenshots(tx, listingId, screenshots.map(imageRow));
  if (images) await replaceReadmeImages(tx, listingId, images.map(imageRow));
  await keepImages([...(screenshots ?? []), ...(images ?? [])]);
}
