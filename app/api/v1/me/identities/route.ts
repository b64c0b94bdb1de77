import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
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
    const linked = await linkKey(acting.value, call.body, call.now);
    if (!linked.ok) return linked;
    return ok({ view: await listIdentities(acting.value.personId), created: true });
  }),
);
