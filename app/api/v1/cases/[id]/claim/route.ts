import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { getCase } from "#lib/cases/get-case";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingModerator } from "#lib/identity/acting-moderator";
import { claimCase } from "#lib/rulings/claim-case";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.claimCase, async (call) => {
    const { params, body, now } = call;
    const moderator = await actingModerator(call);
    if (!moderator.ok) return moderator;
    const done = await claimCase(params.id, body.revision, moderator.value, now);
    if (!done.ok) return done;
    const view = await getCase(params.id, moderator.value, now);
    return view.ok ? ok({ view: view.value }) : view;
  }),
);
