import type { FilterKind, SearchFilter } from "@hecate/protocol/search-query";
import type { FacetsView, ListingQuery } from "@hecate/protocol/wire/search";
import { Link } from "../ui/link";
import { filterLabel } from "./filter-label";
import { filtersOf, searchAddress, withFilter } from "./search-address";

const headings: Record<FilterKind, string> = {
  tag: "Tags",
  platform: "Platforms",
  license: "Licences",
  is: "Trust",
  rating: "Stars",
  publisher: "Publishers",
};

/** Plain links, each of which narrows the search by one thing; those in force are dropped elsewhere. */
export function Facets({ query, facets }: { query: ListingQuery; facets: FacetsView }) {
  const chosen = filtersOf(query);
  const isChosen = (filter: SearchFilter) =>
    chosen.some(({ kind, value }) => kind === filter.kind && value === filter.value);
  return (
    <section id="narrow" aria-labelledby="narrow-title" className="grid content-start gap-6">
      <h2 id="narrow-title" className="text-lg">
        Narrow down
      </h2>
      {facets.kinds.map(({ kind, values }) => (
        <section key={kind} aria-labelledby={`narrow-${kind}`}>
          <h3 id={`narrow-${kind}`} className="mb-1 font-mono text-sm text-faint">
            {headings[kind]}
          </h3>
          <ul className="grid grid-cols-2 gap-x-6 lg:grid-cols-1">
            {values.map(({ value, count }) => (
              <li key={value} className="min-w-0">
                <Choice
                  label={filterLabel({ kind, value })}
                  count={count}
                  href={
                    isChosen({ kind, value })
                      ? null
                      : searchAddress(withFilter(query, { kind, value }))
                  }
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {!facets.complete && (
        <p className="text-sm text-faint">
          Counted over the {facets.counted.toLocaleString("en-GB")} most installed of what was
          found.
        </p>
      )}
    </section>
  );
}

/** Without `href` it is in force already. */
function Choice({ label, count, href }: { label: string; count: number; href: string | null }) {
  const row = "flex min-h-7 items-baseline justify-between gap-3 py-0.5 font-mono text-sm";
  const number = <span className="text-faint tabular-nums">{count.toLocaleString("en-GB")}</span>;
  if (href === null) {
    return (
      <span aria-current="true" className={`${row} text-accent`}>
        <span className="min-w-0 break-words">{label}</span>
        {number}
      </span>
    );
  }
  return (
    <Link href={href} rel="nofollow" className={`${row} text-soft hover:text-text`}>
      <span className="min-w-0 break-words">{label}</span>
      {number}
    </Link>
  );
}
