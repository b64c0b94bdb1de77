import { operations } from "@hecate/protocol/wire/operations";
import { plainResponse } from "#lib/http/plain-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { homeText } from "#lib/plain-text/home-text";
import { searchListings } from "#lib/search/search-listings";
import { around } from "./around";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readPlainHome, async ({ query, request }) => {
    const updated = await searchListings({ sort: "updated", limit: 10, featured: true });
    if (!updated.ok) return updated;
    const { items } = updated.value;
    const any = await searchListings({ sort: "updated", limit: 1 });
    if (!any.ok) return any;
    const isEmpty = any.value.items.length === 0;
    return plainResponse(request, homeText(items, isEmpty, around(query.color)));
  }),
);
