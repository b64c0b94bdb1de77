import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";
import { isListed } from "#lib/listings/is-listed";
import { ownRootOf } from "#lib/publishers/owners";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getOwnership, async (call) => {
    const { org, name } = call.params;
    const acting = await actingPerson(call, ownAccount);
    if (!acting.ok) return acting;
    if (!(await isListed(org, name))) return refuse("not-found", `${org} lists no app ${name}`);
    const { ok: owner } = await ownRootOf(acting.value.personId, org);
    return ok({ view: { owner } });
  }),
);
