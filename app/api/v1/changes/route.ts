import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listChanges } from "#lib/feeds/list-changes";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listChanges, async ({ query }) => {
    const changes = await listChanges(query);
    return changes.ok ? ok({ view: changes.value }) : changes;
  }),
);
