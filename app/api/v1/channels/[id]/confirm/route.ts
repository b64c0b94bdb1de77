import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { confirmChannel } from "#lib/notices/answer-mail";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.confirmChannel, async ({ params: { id }, body: { token }, now }) => {
    const answered = await confirmChannel({ id, token }, now);
    return answered.ok ? ok({ view: answered.value }) : answered;
  }),
);
