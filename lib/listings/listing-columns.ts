import type { ListingText } from "@hecate/protocol/wire/listing";
import type { PreparedScreenshot } from "#lib/content/prepare-screenshots";

/** What a publisher says beside the manifest, as it is kept. What is left out stays as it was. */
export function textColumns({ description, tags, readme, homepage }: ListingText) {
  return { description, tags: tags && [...new Set(tags)], readme, homepage };
}

export function screenshotRow({ cid, image }: PreparedScreenshot) {
  const { width, height, bytes } = image;
  return { cid, mediaCid: image.cid, width, height, bytes: bytes.length };
}
