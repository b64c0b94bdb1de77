import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { catalogueTag, publisherTag } from "#lib/http/page-cache";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { changeRootKeys } from "#lib/publishers/change-root-keys";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.changeRootKeys, async ({ params: { org }, body, now }) => {
    const changed = await changeRootKeys(org, body.statement, now);
    if (!changed.ok) return changed;
    const { publisher, created } = changed.value;
    return ok({ view: publisher, created, expires: [publisherTag(org), catalogueTag] });
  }),
);
