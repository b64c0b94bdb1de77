import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { codeState } from "#lib/sign-in/code-state";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readSignInState, async ({ body, now }) =>
    ok({ view: await codeState(body.secret, now) }),
  ),
);
