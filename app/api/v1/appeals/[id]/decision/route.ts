import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { decideAppeal } from "#lib/appeals/decide-appeal";
import { pagesOfOffers } from "#lib/http/pages-of-listings";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingModerator } from "#lib/identity/acting-moderator";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.decideAppeal, async (call) => {
    const moderator = await actingModerator(call);
    if (!moderator.ok) return moderator;
    const decided = await decideAppeal(call.params.id, call.body, moderator.value, call.now);
    if (!decided.ok) return decided;
    const { appeal, changed } = decided.value;
    return ok({ view: appeal, expires: await pagesOfOffers(changed) });
  }),
);
