import type { ListingPage, ListingQuery } from "@hecate/protocol/wire/search";
import type { Metadata } from "next";
import { ListingGrid } from "#components/listing/listing-grid";
import { ActiveFilters } from "#components/search/active-filters";
import { Facets } from "#components/search/facets";
import { FoundLine } from "#components/search/found-line";
import { NothingFound } from "#components/search/nothing-found";
import { FirstPage, Pages } from "#components/search/pages";
import { SearchForm } from "#components/search/search-form";
import { Notice } from "#components/ui/notice";
import { getTranslations } from "#language/of-page";
import { searchListings } from "#lib/search/search-listings";
import { cachedTags } from "../cached";
import { parseQuery, type SearchParams } from "./parse-query";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("search");
  return { title: t("title"), robots: { index: false } };
}

export default async function SearchPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const t = await getTranslations("search");
  const { query, ignored } = parseQuery(await searchParams);
  const found = await searchListings({ ...query, facets: "1" });
  return (
    <>
      <h1 className="mb-6 text-3xl break-words sm:text-4xl">
        {query.q ? t("for", { words: query.q }) : t("title")}
      </h1>
      <div className="grid grid-cols-1 gap-6">
        <SearchForm query={query} />
        <ActiveFilters query={query} />
        {ignored.length > 0 && (
          <Notice tone="note" title={t("ignored", { fields: ignored.join(", ") })}>
            {t("ignoredText")}
          </Notice>
        )}
        {found.ok ? (
          <Results query={query} page={found.value} />
        ) : (
          <Notice tone="warning" title={t("lost")}>
            {t.rich("lostText", { first: () => <FirstPage query={query} /> })}
          </Notice>
        )}
      </div>
    </>
  );
}

async function Results({ query, page }: { query: ListingQuery; page: ListingPage }) {
  const t = await getTranslations("search");
  if (page.items.length === 0 && !query.cursor) {
    return <NothingFound query={query} why={page.nothing} tags={await cachedTags(12)} />;
  }
  return (
    <div className="grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,1fr)_15rem]">
      <section aria-labelledby="results" className="grid content-start gap-6">
        <h2 id="results" className="sr-only">
          {t("results")}
        </h2>
        <FoundLine page={page} />
        <ListingGrid listings={page.items} />
        <Pages query={query} nextCursor={page.nextCursor} />
      </section>
      {page.facets && page.facets.kinds.length > 0 && <Facets query={query} facets={page.facets} />}
    </div>
  );
}
