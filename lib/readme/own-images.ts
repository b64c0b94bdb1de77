import type { ListingImageView } from "@hecate/protocol/wire/listing";
import type { ResolveImage } from "#lib/readme/place-images";

/**
 * A listing's readme may show the listing's own images: `ipfs://` and the content id that was uploaded, or the address at
 * which this service shows it.
 */
export function ownImages(images: readonly ListingImageView[], origin: string): ResolveImage {
  const byAddress = new Map<string, ListingImageView>();
  for (const image of images) {
    byAddress.set(`ipfs://${image.cid}`, image);
    byAddress.set(image.url, image);
    byAddress.set(`${origin}${image.url}`, image);
  }
  return (address) => byAddress.get(address) ?? null;
}
