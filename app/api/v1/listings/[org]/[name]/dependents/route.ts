import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listDependents } from "#lib/dependencies/list-dependents";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listDependents, async ({ params: { org, name }, query }) => {
    const page = await listDependents(org, name, query);
    return page.ok ? ok({ view: page.value }) : page;
  }),
);
