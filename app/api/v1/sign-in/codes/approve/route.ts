import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { countGuess } from "#lib/http/count-guess";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { approveCode } from "#lib/sign-in/answer-code";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.approveSignInCode, async (call) => {
    const counted = countGuess(call);
    if (!counted.ok) return counted;
    const approved = await approveCode(call.body.approval, env().publicUrl, call.now);
    return approved.ok ? ok({ view: { state: "approved" } }) : approved;
  }),
);
