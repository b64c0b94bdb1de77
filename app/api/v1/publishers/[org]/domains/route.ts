import { parseDomain } from "@hecate/protocol/domain-name";
import { publisherMri } from "@hecate/protocol/mri";
import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { addDomain } from "#lib/domain-verification/add-domain";
import { listDomains } from "#lib/domain-verification/list-domains";
import { authorizeCall } from "#lib/http/authorize-call";
import { catalogueTag, publisherTag } from "#lib/http/page-cache";
import { policies } from "#lib/http/rate-meter";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listDomains, async ({ params: { org } }) => {
    const items = await listDomains(org);
    return items ? ok({ view: { items } }) : refuse("not-found", `Nobody claimed ${org}`);
  }),
  route(operations.addDomain, async (call) => {
    const { org } = call.params;
    const domain = parseDomain(call.body.domain);
    if (!domain.ok) return domain;
    const needs = { with: publisherMri(org), can: "publisher/manage" } as const;
    const allowed = await authorizeCall(call, org, needs);
    if (!allowed.ok) return allowed;
    const counted = call.meter.take(policies.domainCheck, org);
    if (!counted.ok) return counted;
    const { actor, publisherId } = allowed.value;
    const added = await addDomain({ org, publisherId }, domain.value, actor, call.now);
    if (!added.ok) return added;
    const { domain: view, created } = added.value;
    return ok({ view, created, expires: [publisherTag(org), catalogueTag] });
  }),
);
