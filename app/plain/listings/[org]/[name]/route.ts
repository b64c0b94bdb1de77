import { refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listDomains } from "#lib/domain-verification/list-domains";
import { plainResponse } from "#lib/http/plain-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getStats } from "#lib/installs/get-stats";
import { getListing } from "#lib/listings/get-listing";
import { listingText } from "#lib/plain-text/listing-text";
import { around } from "../../../around";

const daysTold = 90;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readPlainListing, async ({ params, query, request, now }) => {
    const { org, name } = params;
    const [listing, domains, stats] = await Promise.all([
      getListing(org, name),
      listDomains(org),
      getStats(params, daysTold, now),
    ]);
    if (!stats.ok) return stats;
    if (listing === null) return refuse("not-found", `${org}/${name} is not listed`);
    const more = { domains: domains ?? [], stats: stats.value };
    return plainResponse(request, listingText(listing, more, around(query.color)));
  }),
);
