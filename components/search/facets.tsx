import type { SearchFilter } from "@hecate/protocol/search-query";
import type { FacetsView, ListingQuery } from "@hecate/protocol/wire/search";
import type { ReactNode } from "react";
import { useLanguage, useTranslations } from "#language/use";
import { formatNumber } from "../format/number";
import { Link } from "../ui/link";
import { FilterLabel } from "./filter-label";
import { filtersOf, searchAddress, withFilter } from "./search-address";

/** Plain links, each of which narrows the search by one thing; those in force are dropped elsewhere. */
export function Facets({ query, facets }: { query: ListingQuery; facets: FacetsView }) {
  const t = useTranslations("search.facets");
  const chosen = filtersOf(query);
  const isChosen = (filter: SearchFilter) =>
    chosen.some(({ kind, value }) => kind === filter.kind && value === filter.value);
  return (
    <section id="narrow" aria-labelledby="narrow-title" className="grid content-start gap-6">
      <h2 id="narrow-title" className="text-lg">
        {t("title")}
      </h2>
      {facets.kinds.map(({ kind, values }) => (
        <section key={kind} aria-labelledby={`narrow-${kind}`}>
          <h3 id={`narrow-${kind}`} className="mb-1 font-mono text-sm text-faint">
            {t(`kind.${kind}`)}
          </h3>
          <ul className="grid grid-cols-2 gap-x-6 lg:grid-cols-1">
            {values.map(({ value, count }) => (
              <li key={value} className="min-w-0">
                <Choice
                  label={<FilterLabel filter={{ kind, value }} />}
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
        <p className="text-sm text-faint">{t("partly", { count: facets.counted })}</p>
      )}
    </section>
  );
}

/** Without `href` it is in force already. */
function Choice({ label, count, href }: { label: ReactNode; count: number; href: string | null }) {
  const language = useLanguage();
  const row = "flex min-h-7 items-baseline justify-between gap-3 py-0.5 font-mono text-sm";
  const number = <span className="text-faint tabular-nums">{formatNumber(count, language)}</span>;
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
