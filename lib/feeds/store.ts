import { db, read } from "#lib/db/client";
import { type LedgerEvent, Prisma } from "#lib/db/generated/client";

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

/** The id `size` rows after `after`, if another row follows: a bounded scan of the primary key alone. */
export async function findNextStart(
  of: keyof typeof tables,
  after: string,
  size: number,
): Promise<string | null> {
  const [start, next] = await read<{ id: string }>(Prisma.sql`
    SELECT id::text FROM ${tables[of]} WHERE id > ${after}::uuid ORDER BY id OFFSET ${size - 1} LIMIT 2`);
  return start && next ? start.id : null;
}

export function findPublisherAddresses(after: string, take: number): Promise<{ org: string }[]> {
  return db().publisher.findMany({
    where: { id: { gt: after } },
    select: { org: true },
    orderBy: { id: "asc" },
    take,
  });
}

/** Of the `take` listings after `after` those that can be installed; each looked up by itself, not by a scan of all. */
export function findListedAddresses(
  after: string,
  take: number,
): Promise<{ org: string; name: string; changedAt: Date }[]> {
  return read(Prisma.sql`
    SELECT p.org, l.name, l."updatedAt" AS "changedAt"
    FROM (SELECT * FROM "Listing" WHERE id > ${after}::uuid ORDER BY id LIMIT ${take}) l
      JOIN "Publisher" p ON p.id = l."publisherId"
      CROSS JOIN LATERAL (
        SELECT FROM "SearchEntry" e WHERE e."listingId" = l.id AND e.found OFFSET 0) AS found
    ORDER BY l.id`);
}
