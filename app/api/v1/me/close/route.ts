import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { closeAccount } from "#lib/account/close-account";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.closeMe, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    if (!acting.ok) return acting;
    const closed = await closeAccount(acting.value, call.body.confirm, call.now);
    return closed.ok ? ok({ view: { closedAt: closed.value.toISOString() } }) : closed;
  }),
);
