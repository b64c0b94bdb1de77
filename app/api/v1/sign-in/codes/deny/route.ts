import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { countGuess } from "#lib/http/count-guess";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { denyCode } from "#lib/sign-in/answer-code";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.denySignInCode, async (call) => {
    const counted = countGuess(call);
    if (!counted.ok) return counted;
    const denied = await denyCode(call.body.code, call.now);
    return denied.ok ? ok({ view: { state: "denied" } }) : denied;
  }),
);
