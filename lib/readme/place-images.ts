import { sourcesOf } from "@hecate/protocol/media-widths";
import type { Definition, Image, ImageReference, Link, LinkReference, Root, Text } from "mdast";
import { visit } from "unist-util-visit";

/** An image of this service's own: re-encoded, and named by its content. */
interface PlacedImage {
  /** Path on this service. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** The image that is shown for an address in a readme; null where there is none. */
export type ResolveImage = (address: string) => PlacedImage | null;

/**
 * Images that `resolve` knows are shown. The others become links to themselves, or their alternative text
 * inside a link: loading a picture from elsewhere would tell its host who reads the page.
 */
export function placeImages(resolve: ResolveImage) {
  return (tree: Root) => {
    const addresses = definitionsOf(tree);
    visit(tree, ["image", "imageReference"], (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.type !== "image" && node.type !== "imageReference") return;
      const address = node.type === "image" ? node.url : addresses.get(node.identifier);
      const placed = address === undefined ? null : resolve(address);
      const inLink = parent.type === "link" || parent.type === "linkReference";
      if (placed) parent.children[index] = imageOf(node, placed);
      else parent.children[index] = inLink ? altText(node) : linkTo(node);
    });
  };
}

/** Of two with one name the first counts, as in CommonMark. */
function definitionsOf(tree: Root): Map<string, string> {
  const addresses = new Map<string, string>();
  visit(tree, "definition", ({ identifier, url }: Definition) => {
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  });
  return addresses;
}

/** As wide as the page's column of text, at most. */
const sizes = "(min-width: 64rem) 44rem, 94vw";

function imageOf({ alt }: Image | ImageReference, placed: PlacedImage): Image {
  const { url, width, height } = placed;
  const srcSet = sourcesOf(placed);
  const hProperties = { width, height, srcSet, sizes, loading: "lazy", decoding: "async" };
  return { type: "image", url, alt: alt ?? "", data: { hProperties } };
}

function altText(image: Image | ImageReference): Text {
  return { type: "text", value: image.alt || "image" };
}

function linkTo(image: Image | ImageReference): Link | LinkReference {
  const children = [altText(image)];
  if (image.type === "image") return { type: "link", url: image.url, children };
  const { identifier, label, referenceType } = image;
  return { type: "linkReference", identifier, label, referenceType, children };
}
