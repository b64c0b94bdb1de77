import { ok } from "@hecate/protocol/result";
import { listingQuery } from "@hecate/protocol/wire/search";
import { checkShape } from "../api/check-shape";
import { getListings } from "../api/listing-pages";
import { listingTable } from "../output/listing-table";
import { plain } from "../output/plain";
import type { Outcome, Session } from "../session";

export interface SearchOptions {
  readonly tag?: string;
  readonly platform?: string;
  readonly publisher?: string;
  readonly limit: string;
  readonly cursor?: string;
}

export async function searchTui(
  session: Session,
  words: string,
  options: SearchOptions,
): Promise<Outcome> {
  const query = checkShape(listingQuery, { ...options, q: words || undefined });
  if (!query.ok) return query;
  const page = await getListings(session, query.value);
  if (!page.ok) return page;
  const { items, nextCursor } = page.value;
  const { terminal } = session;
  if (items.length === 0) terminal.note("Nothing found. Try fewer or other words.");
  if (nextCursor !== null) terminal.note(`There is more: --cursor ${plain(nextCursor)}`);
  return ok({ text: listingTable(terminal, items), json: page.value });
}
