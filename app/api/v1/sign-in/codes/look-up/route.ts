import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { countGuess } from "#lib/http/count-guess";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { lookUpCode } from "#lib/sign-in/look-up-code";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.lookUpSignInCode, async (call) => {
    const counted = countGuess(call);
    if (!counted.ok) return counted;
    const found = await lookUpCode(call.body.code, env().publicUrl, call.now);
    return found.ok ? ok({ view: found.value }) : found;
  }),
);
