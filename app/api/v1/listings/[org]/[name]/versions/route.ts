import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { listVersions } from "#lib/listings/list-versions";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listVersions, async ({ params: { org, name }, query }) => {
    const page = await listVersions(org, name, query);
    return page.ok ? ok({ view: page.value }) : page;
  }),
);
