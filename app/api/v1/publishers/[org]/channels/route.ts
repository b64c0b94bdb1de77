import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { countChannel } from "#lib/http/count-channel";
import { managedInbox } from "#lib/http/notice-owner";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { listChannels } from "#lib/notices/list-channels";
import { putChannel } from "#lib/notices/put-channel";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listPublisherChannels, async (call) => {
    const acting = await managedInbox(call);
    return acting.ok ? ok({ view: await listChannels(acting.value.owner) }) : acting;
  }),
  route(operations.putPublisherChannel, async (call) => {
    const acting = await managedInbox(call);
    if (!acting.ok) return acting;
    const counted = countChannel(call, acting.value.owner);
    if (!counted.ok) return counted;
    const put = await putChannel(acting.value, call.body, call.now);
    return put.ok ? ok({ view: put.value.channel, created: put.value.created }) : put;
  }),
);
