import { db, type Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";

const columns = {
  versionId: true,
  state: true,
  reason: true,
  checkedAt: true,
  answeredAt: true,
  version: {
    select: {
      version: true,
      manifest: true,
      signature: true,
      listing: { select: { name: true, mri: true, publisher: { select: { org: true } } } },
    },
  },
} as const satisfies Prisma.SourceCheckSelect;

export type SourceCheckRow = Prisma.SourceCheckGetPayload<{ select: typeof columns }>;

/**
 * Takes one that is due, and holds it until `until`: of several servers that ask at once each gets
 * another, and what one took and died with comes up again.
 */
export async function takeDue(now: Date, until: Date): Promise<SourceCheckRow | null> {
  const [taken] = await db().$queryRaw<{ versionId: string }[]>`
    UPDATE "SourceCheck" SET "dueAt" = ${until}
    WHERE "versionId" IN (
      SELECT "versionId" FROM "SourceCheck" WHERE "dueAt" <= ${now}
      ORDER BY "dueAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "versionId"::text AS "versionId"`;
  return taken ? db().sourceCheck.findUnique({ where: taken, select: columns }) : null;
}

export async function updateSourceCheck(
  tx: Transaction,
  versionId: string,
  data: Prisma.SourceCheckUpdateInput,
): Promise<void> {
  await tx.sourceCheck.update({ where: { versionId }, data });
}
