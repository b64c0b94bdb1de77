import { operations } from "@hecate/protocol/wire/operations";
import { badgeOf, notListed } from "#lib/badges/badge";
import { drawBadge } from "#lib/badges/draw-badge";
import { listDomains } from "#lib/domain-verification/list-domains";
import { badgeResponse } from "#lib/http/badge-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getListing } from "#lib/listings/get-listing";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readBadge, async ({ params: { org, name, file: kind }, request }) => {
    const [listing, domains] = await Promise.all([getListing(org, name), listDomains(org)]);
    const badge = listing ? badgeOf(kind, listing, domains ?? []) : notListed;
    return badgeResponse(request, drawBadge(badge, `${org}/${name}`), listing ? 200 : 404);
  }),
);
