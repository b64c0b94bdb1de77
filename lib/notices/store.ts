import type { NoticeBody, NoticeKind } from "@hecate/protocol/wire/notices";
import { type Database, db, type Transaction } from "#lib/db/client";
import type { Notice, Prisma, Webhook } from "#lib/db/generated/client";
import type { Owner } from "#lib/notices/owner";

interface NewNotice {
  readonly id: string;
  readonly personId: string | null;
  readonly publisherId: string | null;
  readonly kind: NoticeKind;
  readonly body: NoticeBody;
}

/** So many notices are some MB; a brigade that is told of a ruling has many times more. */
const noticesAtOnce = 1000;

export async function insertNotices(
  tx: Transaction,
  notices: readonly NewNotice[],
  createdAt: Date,
): Promise<void> {
  for (let begin = 0; begin < notices.length; begin += noticesAtOnce) {
    const some = notices.slice(begin, begin + noticesAtOnce);
    await tx.$executeRaw`
      INSERT INTO "Notice" (id, "personId", "publisherId", kind, body, "createdAt")
      SELECT id, person, publisher, kind, body::jsonb, ${createdAt}
      FROM unnest(
        ${some.map(({ id }) => id)}::uuid[],
        ${some.map(({ personId }) => personId)}::uuid[],
        ${some.map(({ publisherId }) => publisherId)}::uuid[],
        ${some.map(({ kind }) => kind)}::text[],
        ${some.map(({ body }) => JSON.stringify(body))}::text[]
      ) AS new (id, person, publisher, kind, body)`;
  }
}

/** Channels that something is sent to; a feed is asked for, and a mail address must agree first. */
export function findReceiving(
  tx: Transaction,
  owners: { readonly personIds: readonly string[]; readonly publisherIds: readonly string[] },
): Promise<Pick<Webhook, "id" | "personId" | "publisherId">[]> {
  const { personIds, publisherIds } = owners;
  // As arrays: a brigade that is told of a ruling has more people than a statement has parameters.
  return tx.$queryRaw`
    SELECT id::text, "personId"::text, "publisherId"::text FROM "Webhook"
    WHERE kind IN ('webhook', 'mail') AND "confirmedAt" IS NOT NULL
      AND ("personId" = ANY(${[...personIds]}::uuid[]) OR "publisherId" = ANY(${[...publisherIds]}::uuid[]))`;
}

export type NoticeRow = Notice;

/** The rows after `after`, the latest first. */
export function findNotices(
  owner: Owner,
  after: { readonly createdAt: Date; readonly id: string } | null,
  take: number,
): Promise<Notice[]> {
  const beyond: Prisma.NoticeWhereInput = after
    ? {
        OR: [
          { createdAt: { lt: after.createdAt } },
          { createdAt: after.createdAt, id: { lt: after.id } },
        ],
      }
    : {};
  return db().notice.findMany({
    where: { ...owner, ...beyond },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
}

/** Not counted beyond `most`. */
export function countUnread(database: Database, owner: Owner, most: number): Promise<number> {
  return database.notice.count({ where: { ...owner, readAt: null }, take: most });
}

export async function markRead(
  tx: Transaction,
  owner: Owner,
  ids: readonly string[],
  readAt: Date,
): Promise<void> {
  await tx.notice.updateMany({
    where: { ...owner, id: { in: [...ids] }, readAt: null },
    data: { readAt },
  });
}

/** Those of them who were told of the case since. */
export async function findToldOf(
  tx: Transaction,
  caseId: string,
  personIds: readonly string[],
  since: Date,
): Promise<Set<string>> {
  const rows = await tx.notice.findMany({
    where: {
      personId: { in: [...personIds] },
      kind: "attention",
      createdAt: { gt: since },
      body: { path: ["case"], equals: caseId },
    },
    select: { personId: true },
  });
  return new Set(rows.flatMap(({ personId }) => personId ?? []));
}

/** Until commit nobody else changes the publisher's channels; a person's account is held already. */
export async function lockOwner(tx: Transaction, owner: Owner): Promise<void> {
  if ("personId" in owner) return;
  await tx.$executeRaw`
    SELECT 1 FROM "Publisher" WHERE id = ${owner.publisherId}::uuid FOR NO KEY UPDATE`;
}

export function findChannels(database: Database, owner: Owner): Promise<Webhook[]> {
  return database.webhook.findMany({
    where: owner,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

export function insertChannel(
  tx: Transaction,
  channel: Prisma.WebhookUncheckedCreateInput,
): Promise<Webhook> {
  return tx.webhook.create({ data: channel });
}

export async function removeChannel(tx: Transaction, owner: Owner, id: string): Promise<boolean> {
  const { count } = await tx.webhook.deleteMany({ where: { ...owner, id } });
  return count > 0;
}

export function findChannel(id: string): Promise<Webhook | null> {
  return db().webhook.findUnique({ where: { id } });
}

export async function confirmMail(id: string, confirmedAt: Date): Promise<void> {
  await db().webhook.updateMany({ where: { id, confirmedAt: null }, data: { confirmedAt } });
}

export async function dropChannel(id: string): Promise<void> {
  await db().webhook.deleteMany({ where: { id } });
}

/** What is to be sent where; null when either is gone. */
export async function findDelivery(
  noticeId: string,
  channelId: string,
): Promise<{ notice: Notice; channel: Webhook } | null> {
  const [notice, channel] = await Promise.all([
    db().notice.findUnique({ where: { id: noticeId } }),
    findChannel(channelId),
  ]);
  return notice && channel ? { notice, channel } : null;
}

/** For every channel with that address: it is the address that works or does not. */
export async function noteDelivered({ kind, address }: Webhook): Promise<void> {
  await db().webhook.updateMany({
    where: { kind, address, OR: [{ failures: { gt: 0 } }, { pausedUntil: { not: null } }] },
    data: { failures: 0, pausedUntil: null },
  });
}

export async function noteFailed(
  { id, kind, address }: Webhook,
  pauseAfter: (failures: number) => Date | null,
): Promise<void> {
  const { failures } = await db().webhook.update({
    where: { id },
    data: { failures: { increment: 1 } },
    select: { failures: true },
  });
  const pausedUntil = pauseAfter(failures);
  if (pausedUntil === null) return;
  await db().webhook.updateMany({ where: { kind, address }, data: { failures, pausedUntil } });
}
