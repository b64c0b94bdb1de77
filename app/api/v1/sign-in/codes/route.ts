import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { ceremonyOwner } from "#lib/identity/ceremony-owner";
import { beginCode } from "#lib/sign-in/begin-code";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.beginSignInCode, async (call) => {
    const { purpose } = call.body;
    const owner = await ceremonyOwner(call, purpose);
    if (!owner.ok) return owner;
    const userAgent = call.request.headers.get("user-agent") ?? "";
    const linkToId = owner.value?.personId ?? null;
    const view = await beginCode({ purpose, linkToId, userAgent }, call.now);
    return ok({ view, created: true });
  }),
);
