import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { listEntries } from "#lib/public-log/list-entries";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listLog, async ({ query }) => {
    const page = await listEntries(query);
    return page.ok ? ok({ view: page.value }) : page;
  }),
);
