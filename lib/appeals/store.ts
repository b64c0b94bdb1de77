import { type Database, db, type Transaction } from "#lib/db/client";
import type { Appeal, Prisma } from "#lib/db/generated/client";

export type AppealRow = Appeal & {
  readonly ruling: {
    readonly caseId: string;
    readonly moderatorId: string;
    readonly secondedById: string | null;
    readonly authorityIds: string[];
    readonly case: { readonly version: { readonly listing: { readonly publisherId: string } } };
  };
};

const withRuling = {
  ruling: {
    select: {
      caseId: true,
      moderatorId: true,
      secondedById: true,
      authorityIds: true,
      case: { select: { version: { select: { listing: { select: { publisherId: true } } } } } },
    },
  },
} as const satisfies Prisma.AppealInclude;

export function findAppeal(id: string, database: Database = db()): Promise<AppealRow | null> {
  return database.appeal.findUnique({ where: { id }, include: withRuling });
}

type Party = { readonly publisherId: string } | { readonly personId: string };

export async function hasAppealed(
  tx: Transaction,
  rulingId: string,
  party: Party,
): Promise<boolean> {
  const found = await tx.appeal.findFirst({ where: { rulingId, ...party }, select: { id: true } });
  return found !== null;
}

export function insertAppeal(
  tx: Transaction,
  appeal: Prisma.AppealUncheckedCreateInput,
): Promise<Appeal> {
  return tx.appeal.create({ data: appeal });
}

export async function updateAppeal(
  tx: Transaction,
  id: string,
  change: Prisma.AppealUncheckedUpdateInput,
): Promise<void> {
  await tx.appeal.update({ where: { id }, data: change });
}

export function findAppealsOf(rulingId: string): Promise<Appeal[]> {
  return db().appeal.findMany({
    where: { rulingId },
    orderBy: [{ filedAt: "asc" }, { id: "asc" }],
  });
}

/** The rows after `after`, the oldest first. */
export function findAppeals(
  state: string,
  after: { readonly filedAt: Date; readonly id: string } | null,
  take: number,
): Promise<AppealRow[]> {
  const beyond: Prisma.AppealWhereInput = after
    ? {
        OR: [{ filedAt: { gt: after.filedAt } }, { filedAt: after.filedAt, id: { gt: after.id } }],
      }
    : {};
  return db().appeal.findMany({
    where: { state, ...beyond },
    orderBy: [{ filedAt: "asc" }, { id: "asc" }],
    include: withRuling,
    take,
  });
}
