import type { ListingQuery } from "@hecate/protocol/wire/search";

type Asked = Omit<ListingQuery, "limit">;

/** The address of the search page for a query; what is not asked for leaves no trace in it. */
export function searchAddress(query: Asked): string {
  const { q, tag, platform, publisher, sort, cursor } = query;
  const entries = Object.entries({ q, tag, platform, publisher, sort, cursor });
  const given = entries.filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? "/search" : `/search?${new URLSearchParams(given)}`;
}
