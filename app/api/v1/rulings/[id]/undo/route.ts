import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { getCase } from "#lib/cases/get-case";
import { pagesOfOffers } from "#lib/http/pages-of-listings";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingModerator } from "#lib/identity/acting-moderator";
import { undoRuling } from "#lib/rulings/undo-ruling";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.undoRuling, async (call) => {
    const moderator = await actingModerator(call);
    if (!moderator.ok) return moderator;
    const done = await undoRuling(call.params.id, moderator.value, call.now);
    if (!done.ok) return done;
    const view = await getCase(done.value.caseId, moderator.value, call.now);
    const expires = await pagesOfOffers(done.value.changed);
    return view.ok ? ok({ view: view.value, expires }) : view;
  }),
);
