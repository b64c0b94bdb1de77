import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { getCase } from "#lib/cases/get-case";
import { pagesOfOffers } from "#lib/http/pages-of-listings";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingModerator } from "#lib/identity/acting-moderator";
import { ruleCase } from "#lib/rulings/rule-case";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.ruleCase, async (call) => {
    const { params, body, now } = call;
    const moderator = await actingModerator(call);
    if (!moderator.ok) return moderator;
    const ruled = await ruleCase(params.id, body, moderator.value, now);
    if (!ruled.ok) return ruled;
    const view = await getCase(params.id, moderator.value, now);
    const expires = await pagesOfOffers(ruled.value.changed);
    return view.ok ? ok({ view: view.value, expires }) : view;
  }),
);
