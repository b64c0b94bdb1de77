import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listAdvisories } from "#lib/advisories/list-advisories";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getAdvisories, async ({ now }) => {
    return ok({ view: await listAdvisories(now) });
  }),
);
