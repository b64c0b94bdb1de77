import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { managedInbox } from "#lib/http/notice-owner";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { removeChannel } from "#lib/notices/remove-channel";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.deletePublisherChannel, async (call) => {
    const acting = await managedInbox(call);
    if (!acting.ok) return acting;
    const left = await removeChannel(acting.value, call.params.id);
    return left.ok ? ok({ view: left.value }) : left;
  }),
);
