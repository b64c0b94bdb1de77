import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listingsShowing } from "#lib/account/listings-showing";
import { mergeAccounts } from "#lib/account/merge-accounts";
import { env } from "#lib/env";
import { pagesOfListings } from "#lib/http/pages-of-listings";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.mergeMe, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    if (!acting.ok) return acting;
    const merged = await mergeAccounts(acting.value, call.body, env().publicUrl, call.now);
    if (!merged.ok) return merged;
    const expires = pagesOfListings(await listingsShowing(acting.value.personId));
    return ok({ view: merged.value, expires });
  }),
);
