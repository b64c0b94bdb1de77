import { realmMri } from "@hecate/protocol/mri";
import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { listOwnRatings } from "#lib/ratings/list-own-ratings";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listOwnRatings, async (call) => {
    const acting = await actingPerson(call, { with: realmMri, can: "person/act" });
    if (!acting.ok) return acting;
    const page = await listOwnRatings(acting.value.personId, call.query, call.now);
    return page.ok ? ok({ view: page.value }) : page;
  }),
);
