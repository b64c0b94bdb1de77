import { realmMri } from "@hecate/protocol/mri";
import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { listReceipts } from "#lib/installs/list-receipts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listOwnReceipts, async (call) => {
    const acting = await actingPerson(call, { with: realmMri, can: "person/act" });
    if (!acting.ok) return acting;
    const page = await listReceipts(acting.value.personId, call.query);
    return page.ok ? ok({ view: page.value }) : page;
  }),
);
