import type { Root } from "hast";
import { unstable_cache } from "next/cache";
import { parseMarkdown } from "#lib/readme/parse-markdown";
import { strangersLink } from "#lib/readme/rewrite-links";

const revalidate = 86_400;

/**
 * A version's notes as a safe tree, under a heading of level `level`; null where there are none. A page
 * shows twenty, and some are written to take long: each is parsed once and remembered by its text.
 */
export async function releaseNotes(
  { version, notes }: { readonly version: string; readonly notes: string | null },
  level: number,
): Promise<Root | null> {
  if (notes === null) return null;
  const idPrefix = `notes-${version}-`;
  const resolveLink = strangersLink(idPrefix);
  const parse = async () => parseMarkdown(notes, { headingShift: level, idPrefix, resolveLink });
  return unstable_cache(parse, ["notes", idPrefix, `${level}`, notes], { revalidate })();
}
