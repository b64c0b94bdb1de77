import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { leaveChannel } from "#lib/notices/answer-mail";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.leaveChannel, async ({ params: { id }, query: { token } }) => {
    const answered = await leaveChannel({ id, token });
    return answered.ok ? ok({ view: answered.value }) : answered;
  }),
);
