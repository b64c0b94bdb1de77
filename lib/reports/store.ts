import { db, type Transaction } from "#lib/db/client";
import type { Prisma, Report } from "#lib/db/generated/client";

const viewColumns = {
  id: true,
  personId: true,
  artifactCid: true,
  reason: true,
  text: true,
  images: true,
  filedAt: true,
  late: true,
  state: true,
  stateAt: true,
  trackHash: true,
  versionId: true,
  version: {
    select: {
      version: true,
      manifestCid: true,
      listing: { select: { name: true, mri: true, publisher: { select: { org: true } } } },
    },
  },
  case: {
    select: {
      rulings: {
        where: { state: { in: ["in-force", "reversed"] } },
        orderBy: { at: "desc" },
        take: 1,
      },
    },
  },
} as const satisfies Prisma.ReportSelect;

export type ReportRow = Prisma.ReportGetPayload<{ select: typeof viewColumns }>;

/** A version, as far as a report can mean it. */
export function findReportable(tx: Transaction, mri: string, version: string) {
  return tx.version.findFirst({
    where: { version, listing: { mri } },
    select: { id: true, state: true, manifestCid: true, artifacts: { select: { cid: true } } },
  });
}

export async function hasOpenReport(
  tx: Transaction,
  same: { readonly personId: string; readonly versionId: string; readonly reason: string },
): Promise<boolean> {
  const found = await tx.report.findFirst({
    where: { ...same, state: "open" },
    select: { id: true },
  });
  return found !== null;
}

export function insertReport(
  tx: Transaction,
  report: Prisma.ReportUncheckedCreateInput,
): Promise<{ id: string }> {
  return tx.report.create({ data: report, select: { id: true } });
}

export async function setPseudonym(tx: Transaction, id: string, pseudonym: string): Promise<void> {
  await tx.report.update({ where: { id }, data: { pseudonym } });
}

export function findReport(id: string): Promise<ReportRow | null> {
  return db().report.findUnique({ where: { id }, select: viewColumns });
}

/** The report locked until commit; null when there is none of that id. */
export async function lockReport(tx: Transaction, id: string): Promise<Report | null> {
  await tx.$executeRaw`SELECT 1 FROM "Report" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.report.findUnique({ where: { id } });
}

export async function markRetracted(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.report.update({ where: { id }, data: { state: "retracted", stateAt: at } });
}

/** Of one person, the last filed first: the rows after `after`. */
export function findOwnReports(
  personId: string,
  after: { readonly filedAt: Date; readonly id: string } | null,
  take: number,
): Promise<ReportRow[]> {
  const beyond: Prisma.ReportWhereInput = after
    ? {
        OR: [{ filedAt: { lt: after.filedAt } }, { filedAt: after.filedAt, id: { lt: after.id } }],
      }
    : {};
  return db().report.findMany({
    where: { personId, ...beyond },
    orderBy: [{ filedAt: "desc" }, { id: "desc" }],
    select: viewColumns,
    take,
  });
}

export async function moveReportRows(
  tx: Transaction,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx.report.updateMany({ where: { personId: from }, data: { personId: to } });
  await tx.reporterCredit.updateMany({ where: { personId: from }, data: { personId: to } });
  await tx.case.updateMany({ where: { assigneeId: from }, data: { assigneeId: to } });
  await tx.ruling.updateMany({ where: { moderatorId: from }, data: { moderatorId: to } });
  await tx.ruling.updateMany({ where: { secondedById: from }, data: { secondedById: to } });
}

/** Those of the images that some report shows. */
export async function findShownImages(cids: readonly string[]): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ cid: string }[]>`
    SELECT DISTINCT cid FROM "Report", unnest(images) AS cid WHERE images && ${[...cids]}`;
  return new Set(rows.map(({ cid }) => cid));
}
