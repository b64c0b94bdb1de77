import { operations } from "@hecate/protocol/wire/operations";
import { plainResponse } from "#lib/http/plain-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { searchText } from "#lib/plain-text/search-text";
import { searchListings } from "#lib/search/search-listings";
import { around } from "../around";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readPlainSearch, async ({ query: { color, ...query }, request }) => {
    const found = await searchListings(query);
    if (!found.ok) return found;
    const { items, nextCursor } = found.value;
    const next = nextCursor && nextAddress(request, nextCursor);
    return plainResponse(request, searchText({ words: query.q ?? "", items, next }, around(color)));
  }),
);

function nextAddress(request: Request, cursor: string): string {
  const query = new URL(request.url).searchParams;
  query.set("cursor", cursor);
  return `${around("0").origin}/search?${query}`;
}
