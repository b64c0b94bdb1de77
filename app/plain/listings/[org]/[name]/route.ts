import { refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listDomains } from "#lib/domain-verification/list-domains";
import { plainResponse } from "#lib/http/plain-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getListing } from "#lib/listings/get-listing";
import { listDependents } from "#lib/listings/list-dependents";
import { listingText } from "#lib/plain-text/listing-text";
import { around } from "../../../around";

const dependentsShown = 8;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readPlainListing, async ({ params: { org, name }, query, request }) => {
    const [listing, domains, dependents] = await Promise.all([
      getListing(org, name),
      listDomains(org),
      listDependents(org, name, { limit: dependentsShown }),
    ]);
    if (listing === null || !dependents.ok) {
      return refuse("not-found", `${org}/${name} is not listed`);
    }
    const beside = { domains: domains ?? [], dependents: dependents.value };
    return plainResponse(request, listingText(listing, beside, around(query.color)));
  }),
);
