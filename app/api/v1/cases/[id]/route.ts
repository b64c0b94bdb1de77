import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { getCase } from "#lib/cases/get-case";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingModerator } from "#lib/identity/acting-moderator";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getCase, async (call) => {
    const moderator = await actingModerator(call);
    if (!moderator.ok) return moderator;
    const view = await getCase(call.params.id, moderator.value, call.now);
    return view.ok ? ok({ view: view.value }) : view;
  }),
);
