import type { Root } from "hast";
import { parseMarkdown } from "#lib/readme/parse-markdown";
import { strangersLink } from "#lib/readme/rewrite-links";

/** A version's notes as a safe tree, under a heading of level `level`; null where there are none. */
export function releaseNotes(
  { version, notes }: { readonly version: string; readonly notes: string | null },
  level: number,
): Root | null {
  if (notes === null) return null;
  const idPrefix = `notes-${version}-`;
  return parseMarkdown(notes, {
    headingShift: level,
    idPrefix,
    resolveLink: strangersLink(idPrefix),
  });
}
