import { db } from "#lib/db/client";
import { type LedgerEvent, Prisma } from "#lib/db/generated/client";
import { installableStates } from "#lib/moderation/version-state";

/** The ledger's newest number; 0 before anything happened. */
export async function newestSeq(): Promise<number> {
  const head = await db().ledgerHead.findUniqueOrThrow({ where: { id: 1 } });
  return Number(head.seq);
}

/** Those of these kinds after `after` up to `end`, in their order. */
export function findEvents(
  kinds: string[],
  { after, end, take }: { readonly after: number; readonly end: number; readonly take: number },
): Promise<LedgerEvent[]> {
  return db().ledgerEvent.findMany({
    where: { kind: { in: kinds }, seq: { gt: after, lte: end } },
    orderBy: { seq: "asc" },
    take,
  });
}

const tables = {
  publishers: Prisma.sql`"Publisher"`,
  listings: Prisma.sql`"Listing"`,
} as const;

/** Every `size`th id in order, where another row follows: a scan of the primary key alone. */
export async function findStarts(of: keyof typeof tables, size: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM (
      SELECT id, row_number() OVER (ORDER BY id) AS place, lead(id) OVER (ORDER BY id) AS next
      FROM ${tables[of]}
    ) numbered
    WHERE place % ${size} = 0 AND next IS NOT NULL ORDER BY id`;
  return rows.map(({ id }) => id);
}

export function findPublisherAddresses(after: string, take: number): Promise<{ org: string }[]> {
  return db().publisher.findMany({
    where: { id: { gt: after } },
    select: { org: true },
    orderBy: { id: "asc" },
    take,
  });
}

/** Of the `take` listings after `after` those that can be installed. */
export function findListedAddresses(
  after: string,
  take: number,
): Promise<{ org: string; name: string; changedAt: Date }[]> {
  return db().$queryRaw`
    SELECT p.org, l.name, l."updatedAt" AS "changedAt"
    FROM (SELECT * FROM "Listing" WHERE id > ${after}::uuid ORDER BY id LIMIT ${take}) l
      JOIN "Version" v ON v.id = l."newestVersionId"
      JOIN "Publisher" p ON p.id = l."publisherId"
    WHERE v."yankedAt" IS NULL AND v.state = ANY(${[...installableStates]})
    ORDER BY l.id`;
}
