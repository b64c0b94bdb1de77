import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";
import { listIdentities } from "#lib/people/list-identities";
import { renameIdentity } from "#lib/people/rename-identity";
import { unlinkIdentity } from "#lib/people/unlink-identity";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.editIdentity, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    if (!acting.ok) return acting;
    const renamed = await renameIdentity(acting.value, call.params.id, call.body.label);
    return renamed.ok ? ok({ view: await listIdentities(acting.value.personId) }) : renamed;
  }),
  route(operations.unlinkIdentity, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    if (!acting.ok) return acting;
    const unlinked = await unlinkIdentity(acting.value, call.params.id);
    return unlinked.ok ? ok({ view: await listIdentities(acting.value.personId) }) : unlinked;
  }),
);
