import type { Domain } from "@hecate/protocol/domain-name";
import { db, type Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";

const domainColumns = {
  publisherId: true,
  domain: true,
  state: true,
  addedAt: true,
  verifiedAt: true,
  atRiskSince: true,
  checkedAt: true,
  answers: true,
  publisher: {
    select: {
      org: true,
      mri: true,
      rootKeys: { where: { retiredAt: null }, select: { did: true } },
    },
  },
} as const satisfies Prisma.PublisherDomainSelect;

export type DomainRow = Prisma.PublisherDomainGetPayload<{ select: typeof domainColumns }>;

/** Which row: a publisher's domain. */
export interface DomainId {
  readonly publisherId: string;
  readonly domain: Domain;
}

export function findDomain(
  id: DomainId,
  database: Pick<Transaction, "publisherDomain"> = db(),
): Promise<DomainRow | null> {
  return database.publisherDomain.findUnique({
    where: { publisherId_domain: id },
    select: domainColumns,
  });
}

export function findDomains(publisherId: string): Promise<DomainRow[]> {
  return db().publisherDomain.findMany({
    where: { publisherId },
    select: domainColumns,
    orderBy: { domain: "asc" },
  });
}

/** One after the other for each publisher: the bound on their number needs it. */
export async function lockPublisher(tx: Transaction, publisherId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Publisher" WHERE id = ${publisherId}::uuid FOR UPDATE`;
}

export function countDomains(tx: Transaction, publisherId: string): Promise<number> {
  return tx.publisherDomain.count({ where: { publisherId } });
}

export async function insertDomain(tx: Transaction, id: DomainId, at: Date): Promise<void> {
  await tx.publisherDomain.create({ data: { ...id, state: "pending", addedAt: at, dueAt: at } });
}

export async function lockDomain(tx: Transaction, id: DomainId): Promise<DomainRow | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "PublisherDomain"
    WHERE "publisherId" = ${id.publisherId}::uuid AND domain = ${id.domain} FOR UPDATE`;
  return findDomain(id, tx);
}

export async function updateDomain(
  tx: Transaction,
  id: DomainId,
  data: Prisma.PublisherDomainUpdateInput,
): Promise<DomainRow> {
  return tx.publisherDomain.update({
    where: { publisherId_domain: id },
    data,
    select: domainColumns,
  });
}

/**
 * Takes domains that are due, and holds them until `until`: of several servers that ask at once each
 * gets others, and what one took and died with comes up again.
 */
export function takeDue(now: Date, until: Date, count: number): Promise<DomainId[]> {
  return db().$queryRaw<DomainId[]>`
    UPDATE "PublisherDomain" SET "dueAt" = ${until}
    WHERE ("publisherId", domain) IN (
      SELECT "publisherId", domain FROM "PublisherDomain" WHERE "dueAt" <= ${now}
      ORDER BY "dueAt" LIMIT ${count} FOR UPDATE SKIP LOCKED)
    RETURNING "publisherId"::text AS "publisherId", domain`;
}
