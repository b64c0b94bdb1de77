import { publisherMri } from "@hecate/protocol/mri";
import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { checkDomain } from "#lib/domain-verification/check-domain";
import { authorizeCall } from "#lib/http/authorize-call";
import { catalogueTag, publisherTag } from "#lib/http/page-cache";
import { policies } from "#lib/http/rate-meter";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.checkDomain, async (call) => {
    const { org, domain } = call.params;
    const needs = { with: publisherMri(org), can: "publisher/manage" } as const;
    const allowed = await authorizeCall(call, org, needs);
    if (!allowed.ok) return allowed;
    const counted = call.meter.take(policies.domainCheck, org);
    if (!counted.ok) return counted;
    const { actor, publisherId } = allowed.value;
    const checked = await checkDomain({ org, publisherId }, domain, actor, call.now);
    if (!checked.ok) return checked;
    return ok({ view: checked.value, expires: [publisherTag(org), catalogueTag] });
  }),
);
