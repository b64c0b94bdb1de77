import type { ListingQuery } from "@hecate/protocol/wire/search";
import { searchAddress } from "./search-address";

/** The filters that the form has no field for, each with a way to drop it. */
export function ActiveFilters({ query }: { query: ListingQuery }) {
  const { cursor: _, ...asked } = query;
  const filters = [
    { name: "tag", value: query.tag, without: { ...asked, tag: undefined } },
    { name: "publisher", value: query.publisher, without: { ...asked, publisher: undefined } },
  ].filter(({ value }) => value !== undefined);
  if (filters.length === 0) return null;
  return (
    <ul aria-label="Filters" className="flex flex-wrap gap-3">
      {filters.map(({ name, value, without }) => (
        <li
          key={name}
          className="flex items-center gap-3 rounded-md bg-raised px-3 py-1 font-mono text-sm break-all"
        >
          <span>
            <span className="text-faint">{name}</span> {value}
          </span>
          <a href={searchAddress(without)} className="text-soft hover:text-text">
            <span aria-hidden="true">×</span>
            <span className="sr-only">Drop the filter on {name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
