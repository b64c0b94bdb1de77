import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";
import { endOtherSessions } from "#lib/people/end-sessions";
import { listSessions } from "#lib/people/list-sessions";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listSessions, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    return acting.ok ? ok({ view: await listSessions(acting.value, call.now) }) : acting;
  }),
  route(operations.endOtherSessions, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    if (!acting.ok) return acting;
    const ended = await endOtherSessions(acting.value);
    return ended.ok ? ok({ view: await listSessions(acting.value, call.now) }) : ended;
  }),
);
