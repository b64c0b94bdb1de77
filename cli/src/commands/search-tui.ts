import { ok } from "@hecate/protocol/result";
import { type ListingPage, listingQuery } from "@hecate/protocol/wire/search";
import { checkShape } from "../api/check-shape";
import { getListings } from "../api/listing-pages";
import { plain } from "../output/plain";
import { searchTable } from "../output/search-table";
import type { Terminal } from "../output/terminal";
import type { Outcome, Session } from "../session";

export interface SearchOptions {
  readonly tag?: string;
  readonly platform?: string;
  readonly publisher?: string;
  readonly sort?: string;
  readonly explain?: true;
  readonly limit: string;
  readonly cursor?: string;
}

export async function searchTui(
  session: Session,
  words: string,
  { explain, ...options }: SearchOptions,
): Promise<Outcome> {
  const asked = { ...options, q: words || undefined, explain: explain ? "1" : undefined };
  const query = checkShape(listingQuery, asked);
  if (!query.ok) return query;
  const page = await getListings(session, query.value);
  if (!page.ok) return page;
  const { items, nextCursor, alike } = page.value;
  const { terminal } = session;
  if (items.length === 0) sayWhyNothing(terminal, page.value);
  if (alike) terminal.note("No app has these words. These names look like them:");
  if (nextCursor !== null) terminal.note(`There is more: --cursor ${plain(nextCursor)}`);
  return ok({ text: searchTable(terminal, items), json: page.value });
}

function sayWhyNothing(terminal: Terminal, { nothing }: ListingPage): void {
  terminal.note("Nothing found.");
  for (const { part, found } of nothing?.without ?? []) {
    const many = found >= 100 ? "100 or more" : `${found}`;
    terminal.note(`Without ${plain(part)}: ${many}.`);
  }
  const near = nothing?.near ?? [];
  if (near.length > 0) terminal.note(`Names that come near: ${near.map(plain).join(", ")}`);
  else if ((nothing?.without ?? []).length === 0) terminal.note("Try fewer or other words.");
}
