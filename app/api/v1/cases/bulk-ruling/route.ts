import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { pagesOfOffers } from "#lib/http/pages-of-listings";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingModerator } from "#lib/identity/acting-moderator";
import { ruleCases } from "#lib/rulings/rule-cases";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.ruleCases, async (call) => {
    const moderator = await actingModerator(call);
    if (!moderator.ok) return moderator;
    const ruled = await ruleCases(call.body, moderator.value, call.now);
    if (!ruled.ok) return ruled;
    return ok({ view: ruled.value.result, expires: await pagesOfOffers(ruled.value.changed) });
  }),
);
