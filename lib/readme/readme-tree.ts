import type { Root } from "hast";
import { parseMarkdown } from "#lib/readme/parse-markdown";
import { strangersLink } from "#lib/readme/rewrite-links";

const prefix = "readme-";

/** A readme as the page of its app shows it, and whoever edits it sees it before: the same code. */
export function readmeTree(text: string): Root {
  return parseMarkdown(text, {
    headingShift: 2,
    idPrefix: prefix,
    resolveLink: strangersLink(prefix),
  });
}
