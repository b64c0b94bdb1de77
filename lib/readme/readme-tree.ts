import type { ListingImageView } from "@hecate/protocol/wire/listing";
import type { Root } from "hast";
import { highlightCode } from "#lib/readme/highlight-code";
import { ownImages } from "#lib/readme/own-images";
import { parseMarkdown } from "#lib/readme/parse-markdown";
import { strangersLink } from "#lib/readme/rewrite-links";

const prefix = "readme-";

/**
 * A readme as the page of its app shows it, and whoever edits it sees it before: the same code.
 * `images` are the listing's own, `origin` is where this service is reached.
 */
export function readmeTree(
  text: string,
  images: readonly ListingImageView[],
  origin: string,
): Root {
  const tree = parseMarkdown(text, {
    headingShift: 2,
    idPrefix: prefix,
    resolveLink: strangersLink(prefix),
    resolveImage: ownImages(images, origin),
  });
  return highlightCode(tree);
}
