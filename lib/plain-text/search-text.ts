import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { page, section } from "#lib/plain-text/facts";
import { listingLines } from "#lib/plain-text/listing-lines";
import type { Around } from "#lib/plain-text/listing-text";
import { printableLine } from "#lib/plain-text/printable";
import { pageColumns, wrap } from "#lib/plain-text/wrap";

export interface Results {
  readonly words: string;
  readonly items: readonly ListingSummary[];
  /** Address of the next page; null for the last. */
  readonly next: string | null;
}

/** What was found, as a page for terminals. */
export function searchText({ words, items, next }: Results, { serverFlag, style }: Around): string {
  const title = words === "" ? "Apps" : `Apps for "${printableLine(words)}"`;
  const found = items.length > 0 ? listingLines(items, style) : ["", "Nothing was found."];
  const commands = items.length > 0 ? [`  hecate install PUBLISHER/APP${serverFlag}`] : [];
  return page([
    ...wrap(title, pageColumns).map(style.bold),
    ...found,
    ...section(style, "Install", commands),
    ...section(style, "More", next ? [`  ${next}`] : []),
  ]);
}
