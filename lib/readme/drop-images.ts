import type { Image, ImageReference, Link, LinkReference, Root, Text } from "mdast";
import { visit } from "unist-util-visit";

/**
 * Images become links to themselves, or their alternative text inside a link: loading a picture
 * from elsewhere would tell its host who reads the page.
 */
export function dropImages() {
  return (tree: Root) => {
    visit(tree, ["image", "imageReference"], (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.type !== "image" && node.type !== "imageReference") return;
      const inLink = parent.type === "link" || parent.type === "linkReference";
      parent.children[index] = inLink ? altText(node) : linkTo(node);
    });
  };
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
