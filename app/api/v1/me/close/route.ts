import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { closeAccount } from "#lib/account/close-account";
import { listingsShowing } from "#lib/account/listings-showing";
import { pagesOfListings } from "#lib/http/pages-of-listings";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.closeMe, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    if (!acting.ok) return acting;
    const closed = await closeAccount(acting.value, call.body.confirm, call.now);
    if (!closed.ok) return closed;
    const expires = pagesOfListings(await listingsShowing(acting.value.personId));
    return ok({ view: { closedAt: closed.value.toISOString() }, expires });
  }),
);
