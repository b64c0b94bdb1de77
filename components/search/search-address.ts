import {
  parseSearch,
  printFilter,
  printSearch,
  type SearchFilter,
} from "@hecate/protocol/search-query";
import type { ListingQuery } from "@hecate/protocol/wire/search";

type Asked = Partial<ListingQuery>;

/** The address of the search page for a query; what is not asked for leaves no trace in it. */
export function searchAddress(query: Asked): string {
  const { q, tag, platform, publisher, sort, cursor } = query;
  const entries = Object.entries({ q, tag, platform, publisher, sort, cursor });
  const given = entries.filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? "/search" : `/search?${new URLSearchParams(given)}`;
}

/** The query's filters, typed or chosen. */
export function filtersOf({ q = "", tag, platform, publisher }: Asked): readonly SearchFilter[] {
  const chosen = Object.entries({ tag, platform, publisher }).filter(([, value]) => value);
  return parseSearch([q, ...chosen.map(([kind, value]) => `${kind}:${value}`)].join(" ")).filters;
}

/** From the first page on, as more does. */
export function withFilter({ cursor: _, q = "", ...query }: Asked, filter: SearchFilter): Asked {
  return { ...query, q: `${q} ${printFilter(filter)}`.trim() };
}

/** Without one filter, however it was given. */
export function withoutFilter({ cursor: _, q = "", ...query }: Asked, filter: SearchFilter): Asked {
  const rest = Object.fromEntries(
    Object.entries(query).filter(([kind, value]) => kind !== filter.kind || value !== filter.value),
  );
  return { ...rest, q: withoutPart(q, printFilter(filter)) };
}

/** Without one part of what was typed, spelled as a refusal to find anything names it. */
export function withoutPart(q: string, part: string): string {
  const query = parseSearch(q);
  return printSearch({
    ...query,
    filters: query.filters.filter((each) => printFilter(each) !== part),
    withoutFilters: query.withoutFilters.filter((each) => `-${printFilter(each)}` !== part),
    pieces: query.pieces.filter((each) => print({ pieces: [each] }) !== part),
    without: query.without.filter((each) => print({ without: [each] }) !== part),
    updatedSince: part.startsWith("updated:>") ? null : query.updatedSince,
    updatedBefore: part.startsWith("updated:<") ? null : query.updatedBefore,
  });
}

function print(some: Partial<ReturnType<typeof parseSearch>>): string {
  return printSearch({ ...parseSearch(""), ...some });
}
