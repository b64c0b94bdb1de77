import { refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listDomains } from "#lib/domain-verification/list-domains";
import { plainResponse } from "#lib/http/plain-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { publisherText } from "#lib/plain-text/publisher-text";
import { getPublisher } from "#lib/publishers/get-publisher";
import { searchListings } from "#lib/search/search-listings";
import { around } from "../../around";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readPlainPublisher, async ({ params: { org }, query, request }) => {
    const [publisher, domains] = await Promise.all([getPublisher(org), listDomains(org)]);
    if (publisher === null) return refuse("not-found", `Nobody publishes as ${org}`);
    const apps = await searchListings({ publisher: org, sort: "updated", limit: 24 });
    if (!apps.ok) return apps;
    const text = publisherText(publisher, domains ?? [], apps.value, around(query.color));
    return plainResponse(request, text);
  }),
);
