import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listingTag } from "#lib/http/page-cache";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { attestRebuild } from "#lib/rebuilds/attest-rebuild";
import { listRebuilds } from "#lib/rebuilds/list-rebuilds";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listRebuilds, async ({ params: { org, name, version }, query }) => {
    const page = await listRebuilds(org, name, version, query);
    return page.ok ? ok({ view: page.value }) : page;
  }),
  route(operations.attestRebuild, async ({ params, body, now }) => {
    const attested = await attestRebuild(params, body.statement, now);
    if (!attested.ok) return attested;
    const { rebuild, created } = attested.value;
    return ok({ view: rebuild, created, expires: [listingTag(params.org, params.name)] });
  }),
);
