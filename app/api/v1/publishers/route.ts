import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { catalogueTag, publisherTag } from "#lib/http/page-cache";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { authorizeClaim } from "#lib/identity/authorize-claim";
import { signedRequest } from "#lib/identity/signed-request";
import { claimPublisher } from "#lib/publishers/claim-publisher";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.claimPublisher, async (call) => {
    const { org, ...profile } = call.body;
    const allowed = await authorizeClaim(signedRequest(call), org, call.now);
    if (!allowed.ok) return allowed;
    const { actor, org: name } = allowed.value;
    const claimed = await claimPublisher(name, profile, actor, call.now);
    if (!claimed.ok) return claimed;
    const { publisher, created } = claimed.value;
    return ok({ view: publisher, created, expires: [publisherTag(org), catalogueTag] });
  }),
);
