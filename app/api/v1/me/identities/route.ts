import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listingsShowing } from "#lib/account/listings-showing";
import { pagesOfListings } from "#lib/http/pages-of-listings";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";
import { listIdentities } from "#lib/people/list-identities";
import { linkKey } from "#lib/sign-in/link-way";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listIdentities, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    return acting.ok ? ok({ view: await listIdentities(acting.value.personId) }) : acting;
  }),
  route(operations.linkKey, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    if (!acting.ok) return acting;
    // Before: the key may be a publisher's, and what is said of one's own apps is taken back.
    const shown = await listingsShowing(acting.value.personId);
    const linked = await linkKey(acting.value, call.body, call.now);
    if (!linked.ok) return linked;
    const view = await listIdentities(acting.value.personId);
    return ok({ view, created: true, expires: pagesOfListings(shown) });
  }),
);
