import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";
import { listOwnListings } from "#lib/listings/list-own-listings";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listOwnListings, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    if (!acting.ok) return acting;
    const page = await listOwnListings(acting.value.personId, call.query, call.now);
    return page.ok ? ok({ view: page.value }) : page;
  }),
);
