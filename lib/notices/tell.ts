import type { NoticeBody, NoticeKind } from "@hecate/protocol/wire/notices";
import type { Transaction } from "#lib/db/client";
import type { Notice } from "#lib/db/generated/client";
import { timeOrderedId } from "#lib/db/time-ordered-id";
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
  // Who is told several things at once reads them in the order in which they were told.
  const toldAt = new Date();
  const told = telling.map(({ to, kind, body }) => {
    const owner = { personId: null, publisherId: null, ...to };
    return { ...owner, id: timeOrderedId(toldAt), kind, body };
  });
  await insertNotices(tx, told, createdAt);
  const channels = await findReceiving(tx, {
    personIds: told.flatMap(({ personId }) => personId ?? []),
    publisherIds: told.flatMap(({ publisherId }) => publisherId ?? []),
  });
  const channelsOf = new Map<string | null, string[]>();
  for (const channel of channels) {
    const own = channelsOf.get(ownerOf(channel)) ?? [];
    channelsOf.set(ownerOf(channel), own);
    own.push(channel.id);
  }
  const jobs = told.flatMap((notice) =>
    (channelsOf.get(ownerOf(notice)) ?? []).map((channel) => {
      const data: Delivery = { notice: notice.id, channel };
      return { name: "deliver_notice", data, key: `${notice.id} ${channel}` } as const;
    }),
  );
  await enqueue(tx, jobs);
}

function ownerOf({
  personId,
  publisherId,
}: Pick<Notice, "personId" | "publisherId">): string | null {
  return personId ?? publisherId;
}
