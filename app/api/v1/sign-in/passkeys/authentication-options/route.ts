import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { ceremonyOwner } from "#lib/identity/ceremony-owner";
import { beginPasskeyUse } from "#lib/sign-in/begin-passkey";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.beginPasskeyUse, async (call) => {
    const owner = await ceremonyOwner(call, call.body.purpose);
    if (!owner.ok) return owner;
    const mergeInto = owner.value?.personId ?? null;
    const options = await beginPasskeyUse(env().publicUrl, mergeInto, call.now);
    return ok({ view: { ...options } });
  }),
);
