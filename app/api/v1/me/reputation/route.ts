import { realmMri } from "@hecate/protocol/mri";
import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { getOwnReputation } from "#lib/reputation/get-person-reputation";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getOwnReputation, async (call) => {
    const acting = await actingPerson(call, { with: realmMri, can: "person/act" });
    if (!acting.ok) return acting;
    const { personId: id, joinedAt, establishedAt } = acting.value;
    return ok({ view: await getOwnReputation({ id, joinedAt, establishedAt }, call.now) });
  }),
);
