import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { listingsShowing } from "#lib/account/listings-showing";
import { pagesOfListings } from "#lib/http/pages-of-listings";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";
import { changeHandle } from "#lib/people/change-handle";
import { meView } from "#lib/people/me-view";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getMe, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    return acting.ok ? ok({ view: meView(acting.value) }) : acting;
  }),
  route(operations.editMe, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    if (!acting.ok) return acting;
    const changed = await changeHandle(acting.value, call.body.handle);
    if (!changed.ok) return changed;
    const expires = pagesOfListings(await listingsShowing(acting.value.personId));
    return ok({ view: changed.value, expires });
  }),
);
