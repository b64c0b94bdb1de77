import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { ownInbox } from "#lib/http/notice-owner";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { listNotices } from "#lib/notices/list-notices";
import { readNotices } from "#lib/notices/read-notices";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listNotices, async (call) => {
    const acting = await ownInbox(call);
    if (!acting.ok) return acting;
    const page = await listNotices(acting.value.owner, call.query);
    return page.ok ? ok({ view: page.value }) : page;
  }),
  route(operations.readNotices, async (call) => {
    const acting = await ownInbox(call);
    if (!acting.ok) return acting;
    const read = await readNotices(acting.value, call.body.read, call.now);
    return read.ok ? ok({ view: read.value }) : read;
  }),
);
