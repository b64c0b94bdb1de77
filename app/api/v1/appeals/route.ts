import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listAppeals } from "#lib/appeals/list-appeals";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingModerator } from "#lib/identity/acting-moderator";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listAppeals, async (call) => {
    const moderator = await actingModerator(call);
    if (!moderator.ok) return moderator;
    const page = await listAppeals(call.query, moderator.value);
    return page.ok ? ok({ view: page.value }) : page;
  }),
);
