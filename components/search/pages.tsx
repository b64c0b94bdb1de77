import type { ListingQuery } from "@hecate/protocol/wire/search";
import { Action } from "../ui/action";
import { TextLink } from "../ui/text-link";
import { searchAddress } from "./search-address";

export function FirstPage({ query }: { query: ListingQuery }) {
  return <TextLink href={searchAddress({ ...query, cursor: undefined })}>First page</TextLink>;
}

/** The ways on from a page of results; nothing where all of them fit on it. */
export function Pages({ query, nextCursor }: { query: ListingQuery; nextCursor: string | null }) {
  if (!nextCursor && !query.cursor) return null;
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center gap-6">
      {nextCursor && (
        <Action href={searchAddress({ ...query, cursor: nextCursor })}>Next page</Action>
      )}
      {query.cursor && <FirstPage query={query} />}
    </nav>
  );
}
