import { parseUrl } from "@hecate/protocol/parse-url";
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

/** Gives the address to link to, or null when the text must stand without a link. */
export type ResolveLink = (href: string) => string | null;

/**
 * Keeps absolute http(s) and mailto links, marked as a stranger's words (`rel`), and fragments,
 * prefixed so that a readme cannot point into the page around it.
 */
export function strangersLink(idPrefix: string): ResolveLink {
  return (href) => {
    if (href.startsWith(`#${idPrefix}`)) return href;
    if (href.startsWith("#")) return `#${idPrefix}${href.slice(1)}`;
    const protocol = parseUrl(href)?.protocol ?? "";
    return ["http:", "https:", "mailto:"].includes(protocol) ? href : null;
  };
}

export function rewriteLinks(resolve: ResolveLink) {
  return (tree: Root) => {
    visit(tree, "element", (element) => {
      if (element.tagName === "a") rewriteLink(element, resolve);
    });
  };
}

function rewriteLink(link: Element, resolve: ResolveLink) {
  const href = resolve(String(link.properties.href ?? ""));
  if (href === null) {
    link.tagName = "span";
    link.properties = {};
    return;
  }
  link.properties.href = href;
  if (!href.startsWith("#") && !href.startsWith("/")) {
    link.properties.rel = ["nofollow", "ugc", "noopener"];
  }
}
