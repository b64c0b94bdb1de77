import type { ListingText } from "@hecate/protocol/wire/listing";
import type { PreparedImage } from "#lib/content/prepare-images";

/** What a publisher says beside the manifest, as it is kept. What is left out stays as it was. */
export function textColumns({ description, tags, readme, homepage }: ListingText) {
  return { description, tags: tags && [...new Set(tags)], readme, homepage };
}

export function imageRow({ cid, image }: PreparedImage) {
  const { width, height, bytes } = image;
  return { cid, mediaCid: image.cid, width, height, bytes: bytes.length };
}
