import { printFilter } from "@hecate/protocol/search-query";
import type { ListingQuery } from "@hecate/protocol/wire/search";
import { useTranslations } from "#language/use";
import { Link } from "../ui/link";
import { FilterLabel } from "./filter-label";
import { filtersOf, searchAddress, withoutFilter } from "./search-address";

/** The filters in force, typed or chosen, each with a way to drop it. */
export function ActiveFilters({ query }: { query: ListingQuery }) {
  const t = useTranslations("search.activeFilters");
  const filters = filtersOf(query);
  if (filters.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="flex flex-wrap gap-3">
      {filters.map((filter) => (
        <li
          key={printFilter(filter)}
          className="flex items-center gap-3 rounded-md bg-raised px-3 py-1 font-mono text-sm break-all"
        >
          <span>
            <span className="text-faint">{filter.kind}</span> <FilterLabel filter={filter} />
          </span>
          <Link
            href={searchAddress(withoutFilter(query, filter))}
            className="px-1 text-soft hover:text-text"
          >
            <span aria-hidden="true">×</span>
            <span className="sr-only">{t("drop", { filter: printFilter(filter) })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
