import type { NoticeBody, NoticeKind } from "@hecate/protocol/wire/notices";
import type { Transaction } from "#lib/db/client";
import { enqueue } from "#lib/jobs/queue";
import type { Owner } from "#lib/notices/owner";
import { findReceiving, insertNotices } from "./store";

export interface Telling {
  readonly to: Owner;
  readonly kind: NoticeKind;
  readonly body: NoticeBody;
}

/** What carries a notice to a channel; tried until it is there. */
export interface Delivery {
  readonly notice: string;
  readonly channel: string;
}

/**
 * Puts notices in their owners' inboxes, in the transaction that does what they tell of, and on the
 * way to every channel of theirs: they are there if that is, once.
 */
export async function tell(
  tx: Transaction,
  telling: readonly Telling[],
  createdAt: Date,
): Promise<void> {
  if (telling.length === 0) return;
  const told = await insertNotices(
    tx,
    telling.map(({ to, kind, body }) => ({ ...to, kind, body, createdAt })),
  );
  const channels = await findReceiving(tx, {
    personIds: told.flatMap(({ personId }) => personId ?? []),
    publisherIds: told.flatMap(({ publisherId }) => publisherId ?? []),
  });
  const jobs = told.flatMap(({ id: notice, personId, publisherId }) => {
    const own = channels.filter((each) =>
      personId ? each.personId === personId : each.publisherId === publisherId,
    );
    return own.map(({ id: channel }) => {
      const data: Delivery = { notice, channel };
      return { name: "deliver_notice", data, key: `${notice} ${channel}` } as const;
    });
  });
  await enqueue(tx, jobs);
}
