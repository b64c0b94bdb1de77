import { problems } from "@hecate/protocol/problems";
import type { Metadata } from "next";
import { ListingGrid } from "#components/listing/listing-grid";
import { ActiveFilters } from "#components/search/active-filters";
import { NothingFound } from "#components/search/nothing-found";
import { FirstPage, Pages } from "#components/search/pages";
import { SearchForm } from "#components/search/search-form";
import { Notice } from "#components/ui/notice";
import { searchListings } from "#lib/search/search-listings";
import { cachedTags } from "../cached";
import { parseQuery, type SearchParams } from "./parse-query";

export const metadata: Metadata = { title: "Apps", robots: { index: false } };

export default async function SearchPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { query, ignored } = parseQuery(await searchParams);
  const [found, tags] = await Promise.all([searchListings(query), cachedTags(12)]);
  return (
    <>
      <h1 className="mb-6 text-3xl break-words sm:text-4xl">
        {query.q ? `Apps for “${query.q}”` : "Apps"}
      </h1>
      <div className="grid grid-cols-1 gap-6">
        <SearchForm query={query} />
        <ActiveFilters query={query} />
        {ignored.length > 0 && (
          <Notice tone="note" title={`Left out: ${ignored.join(", ")}`}>
            That part of the address made no sense, so the search went without it.
          </Notice>
        )}
        {!found.ok && (
          <Notice tone="warning" title={problems[found.refusal.code].title}>
            The list may have changed since. <FirstPage query={query} />
          </Notice>
        )}
        {found.ok && found.value.items.length === 0 && <NothingFound query={query} tags={tags} />}
        {found.ok && found.value.items.length > 0 && (
          <section aria-labelledby="results">
            <h2 id="results" className="sr-only">
              Results
            </h2>
            <ListingGrid listings={found.value.items} />
          </section>
        )}
        {found.ok && <Pages query={query} nextCursor={found.value.nextCursor} />}
      </div>
    </>
  );
}
