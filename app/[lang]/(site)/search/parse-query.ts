import { type ListingQuery, listingQuery } from "@hecate/protocol/wire/search";

export type SearchParams = Record<string, string | string[] | undefined>;

const fields = ["q", "tag", "platform", "publisher", "sort", "cursor"] as const;

/**
 * What a visitor asked for. An empty field counts as not asked; a field that makes no sense is left
 * out and named in `ignored`, so that an old or mistyped address still finds something.
 */
export function parseQuery(params: SearchParams): { query: ListingQuery; ignored: string[] } {
  const given: Record<string, string> = {};
  for (const field of fields) {
    const value = [params[field]].flat()[0]?.trim();
    if (value) given[field] = value;
  }
  const parsed = listingQuery.safeParse(given);
  if (parsed.success) return { query: parsed.data, ignored: [] };
  const ignored = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
  for (const field of ignored) delete given[field];
  return { query: listingQuery.parse(given), ignored };
}
