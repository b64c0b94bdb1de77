import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { mergeAccounts } from "#lib/account/merge-accounts";
import { env } from "#lib/env";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.mergeMe, async (call) => {
    const acting = await actingPerson(call, ownAccount);
    if (!acting.ok) return acting;
    const merged = await mergeAccounts(acting.value, call.body, env().publicUrl, call.now);
    return merged.ok ? ok({ view: merged.value }) : merged;
  }),
);
