import { refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listDependents } from "#lib/dependencies/list-dependents";
import { listDomains } from "#lib/domain-verification/list-domains";
import { plainResponse } from "#lib/http/plain-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getStats } from "#lib/installs/get-stats";
import { getListing } from "#lib/listings/get-listing";
import { listingText } from "#lib/plain-text/listing-text";
import { around } from "../../../around";

const dependentsShown = 8;
const daysTold = 90;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readPlainListing, async ({ params, query, request, now }) => {
    const { org, name } = params;
    const [listing, domains, dependents, stats] = await Promise.all([
      getListing(org, name),
      listDomains(org),
      listDependents(org, name, { limit: dependentsShown }),
      getStats(params, daysTold, now),
    ]);
    if (!stats.ok) return stats;
    if (listing === null || !dependents.ok) {
      return refuse("not-found", `${org}/${name} is not listed`);
    }
    const beside = { domains: domains ?? [], dependents: dependents.value, stats: stats.value };
    return plainResponse(request, listingText(listing, beside, around(query.color)));
  }),
);
