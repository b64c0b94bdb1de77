import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";
import { listIdentities } from "#lib/people/list-identities";
import { linkPasskey } from "#lib/sign-in/link-way";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.linkPasskey, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    if (!acting.ok) return acting;
    const linked = await linkPasskey(acting.value, call.body, env().publicUrl, call.now);
    if (!linked.ok) return linked;
    return ok({ view: await listIdentities(acting.value.personId), created: true });
  }),
);
