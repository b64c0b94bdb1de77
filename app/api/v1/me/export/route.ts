import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { exportAccount } from "#lib/account/export-account";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.exportMe, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    return acting.ok ? ok({ view: await exportAccount(acting.value.personId, call.now) }) : acting;
  }),
);
