import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { pagesOfListing } from "#lib/http/page-cache";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { recordReceipt } from "#lib/installs/record-receipt";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.recordReceipt, async ({ params, body, now, mayJoin }) => {
    const recorded = await recordReceipt(params, body.receipt, mayJoin, now);
    if (!recorded.ok) return recorded;
    const { receipt, created, shows } = recorded.value;
    const expires = shows ? pagesOfListing(params.org, params.name) : [];
    return ok({ view: receipt, created, expires });
  }),
);
