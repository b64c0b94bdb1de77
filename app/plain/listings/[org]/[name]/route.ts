import { refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listDomains } from "#lib/domain-verification/list-domains";
import { plainResponse } from "#lib/http/plain-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getListing } from "#lib/listings/get-listing";
import { listingText } from "#lib/plain-text/listing-text";
import { around } from "../../../around";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readPlainListing, async ({ params: { org, name }, query, request }) => {
    const [listing, domains] = await Promise.all([getListing(org, name), listDomains(org)]);
    if (listing === null) return refuse("not-found", `${org}/${name} is not listed`);
    return plainResponse(request, listingText(listing, domains ?? [], around(query.color)));
  }),
);
