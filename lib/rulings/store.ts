import { limits } from "@hecate/protocol/limits";
import type { ReportVerdict } from "@hecate/protocol/wire/reports";
import type { StateCause, VersionState } from "@hecate/protocol/wire/version-state";
import { type Database, db, type Transaction } from "#lib/db/client";
import type { Case, Prisma, Report, ReporterCredit, Ruling } from "#lib/db/generated/client";
import { timeOrderedId } from "#lib/db/time-ordered-id";

export function findCase(id: string, database: Database = db()): Promise<Case | null> {
  return database.case.findUnique({ where: { id } });
}

export async function updateCase(
  tx: Transaction,
  id: string,
  change: Prisma.CaseUncheckedUpdateInput,
): Promise<void> {
  await tx.case.update({ where: { id }, data: { ...change, revision: { increment: 1 } } });
}

export function findRuling(id: string, database: Database = db()): Promise<Ruling | null> {
  return database.ruling.findUnique({ where: { id } });
}

export function insertRuling(
  tx: Transaction,
  ruling: Prisma.RulingUncheckedCreateInput,
): Promise<Ruling> {
  return tx.ruling.create({ data: ruling });
}

export function updateRuling(
  tx: Transaction,
  id: string,
  change: Prisma.RulingUncheckedUpdateInput,
): Promise<Ruling> {
  return tx.ruling.update({ where: { id }, data: change });
}

/** Whether a ruling on the case is in force. */
export async function isRuled(tx: Transaction, caseId: string): Promise<boolean> {
  return (await tx.ruling.count({ where: { caseId, state: "in-force" } })) > 0;
}

/** Another ruling takes the place of those that wait for a second. Returns them. */
export function dropProposals(tx: Transaction, caseId: string, endedAt: Date): Promise<Ruling[]> {
  const change = { state: "replaced", endedAt };
  return tx.ruling.updateManyAndReturn({ where: { caseId, state: "proposed" }, data: change });
}

/** Proposals from then or before that wait for a second, the oldest first. */
export async function findProposalsUntil(at: Date, take: number): Promise<string[]> {
  const rows = await db().ruling.findMany({
    where: { state: "proposed", at: { lte: at } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true },
    take,
  });
  return rows.map(({ id }) => id);
}

/** Gives every open report of a case the verdict on it. Returns them, the first filed first. */
export function markDecided(
  tx: Transaction,
  decision: {
    readonly caseId: string;
    readonly verdict: ReportVerdict;
    readonly verdicts: Readonly<Record<string, ReportVerdict>>;
    readonly at: Date;
  },
): Promise<{ id: string; personId: string | null; verdict: ReportVerdict }[]> {
  const { caseId, verdict, verdicts, at } = decision;
  return tx.$queryRaw`
    WITH decided AS (
      UPDATE "Report"
      SET state = coalesce(${JSON.stringify(verdicts)}::jsonb ->> id::text, ${verdict}), "stateAt" = ${at}
      WHERE "caseId" = ${caseId}::uuid AND state = 'open'
      RETURNING id, "personId", state, "filedAt")
    SELECT id::text, "personId"::text, state AS verdict FROM decided ORDER BY "filedAt", decided.id`;
}

/** The reports that a ruling decided, which came in force at that moment. */
const decidedAt = ({ caseId, at: stateAt }: { readonly caseId: string; readonly at: Date }) =>
  ({ caseId, stateAt, state: { notIn: ["open", "retracted"] } }) satisfies Prisma.ReportWhereInput;

export function findDecided(
  tx: Transaction,
  decided: { readonly caseId: string; readonly at: Date },
): Promise<Pick<Report, "id" | "personId">[]> {
  return tx.report.findMany({ where: decidedAt(decided), select: { id: true, personId: true } });
}

/** What becomes of them now. */
export async function reopenReports(
  tx: Transaction,
  decided: { readonly caseId: string; readonly at: Date },
  change: {
    readonly state: "open" | "void";
    readonly caseId: string;
    readonly stateAt: Date | null;
  },
): Promise<void> {
  await tx.report.updateMany({ where: decidedAt(decided), data: change });
}

/** What a ruling gives and costs who filed these reports, after the verdicts on them. */
export async function insertCredits(
  tx: Transaction,
  reportIds: readonly string[],
  { rulingId, publisherId, at }: Pick<ReporterCredit, "rulingId" | "publisherId" | "at">,
): Promise<void> {
  const ids = reportIds.map(() => timeOrderedId(at));
  await tx.$executeRaw`
    INSERT INTO "ReporterCredit"
      (id, "personId", "reportId", "rulingId", "publisherId", verdict, late, "filedAt", at)
    SELECT own.id, r."personId", r.id, ${rulingId}::uuid, ${publisherId}::uuid, r.state, r.late, r."filedAt", ${at}
    FROM unnest(${ids}::uuid[], ${[...reportIds]}::uuid[]) AS own (id, report)
    JOIN "Report" r ON r.id = own.report`;
}

export async function endCredits(
  tx: Transaction,
  rulingId: string,
  reversedAt: Date,
): Promise<void> {
  await tx.reporterCredit.updateMany({
    where: { rulingId, reversedAt: null },
    data: { reversedAt },
  });
}

/**
 * Takes back what a person says more than once: of their open reports on a version, of each cause all but the first
 * filed. Returns them.
 */
export function retractRepeated(
  tx: Transaction,
  versionId: string,
  at: Date,
): Promise<{ id: string; personId: string }[]> {
  return tx.$queryRaw`
    UPDATE "Report" r SET state = 'retracted', "stateAt" = ${at}
    WHERE r."versionId" = ${versionId}::uuid AND r.state = 'open' AND EXISTS (
      SELECT FROM "Report" first
      WHERE first."personId" = r."personId" AND first.state = 'open' AND first."versionId" = r."versionId"
        AND first.reason = r.reason AND (first."filedAt", first.id) < (r."filedAt", r.id))
    RETURNING r.id::text, r."personId"::text`;
}

export interface VersionBefore {
  readonly id: string;
  readonly state: VersionState;
  readonly stateCause: StateCause | null;
  readonly stateSince: Date | null;
  readonly stateUntil: Date | null;
  readonly stateReason: string | null;
}

const beforeColumns = {
  id: true,
  state: true,
  stateCause: true,
  stateSince: true,
  stateUntil: true,
  stateReason: true,
} as const;

/** Every version of a listing that was not removed. */
export async function findStanding(tx: Transaction, listingId: string): Promise<VersionBefore[]> {
  const rows = await tx.version.findMany({
    where: { listingId, state: { not: "removed" } },
    orderBy: { id: "asc" },
    select: beforeColumns,
  });
  // Only known states and causes are ever stored.
  return rows.map((row) => {
    const { state, stateCause } = row as { state: VersionState; stateCause: StateCause | null };
    return { ...row, state, stateCause };
  });
}

/** Also since when and why: as if nothing had come between. */
export async function putBack(tx: Transaction, { id, ...before }: VersionBefore): Promise<void> {
  await tx.version.update({ where: { id }, data: before });
}

/** Whether a person reported it, or one of their keys is a root key of the publisher or signed for it. */
export async function findPart(
  database: Database,
  personId: string,
  { caseId, publisherId }: { readonly caseId: string; readonly publisherId: string },
): Promise<{ reported: boolean; publishes: boolean }> {
  const [row] = await database.$queryRaw<{ reported: boolean; publishes: boolean }[]>`
    SELECT
      EXISTS (
        SELECT FROM "Report" WHERE "caseId" = ${caseId}::uuid AND "personId" = ${personId}::uuid
      ) AS reported,
      EXISTS (
        SELECT FROM "Identity" i
        WHERE i."personId" = ${personId}::uuid AND i.kind = 'key' AND (
          EXISTS (
            SELECT FROM "RootKey" k
            WHERE k.did = i.subject AND k."publisherId" = ${publisherId}::uuid)
          OR EXISTS (
            SELECT FROM "Version" v JOIN "Listing" l ON l.id = v."listingId"
            WHERE v."signerDid" = i.subject AND l."publisherId" = ${publisherId}::uuid))
      ) AS publishes`;
  return row ?? { reported: false, publishes: false };
}

const publicColumns = {
  id: true,
  action: true,
  policy: true,
  statement: true,
  at: true,
  state: true,
  endedAt: true,
  case: {
    select: {
      version: {
        select: {
          version: true,
          manifestCid: true,
          listing: { select: { name: true, mri: true, publisher: { select: { org: true } } } },
        },
      },
    },
  },
} as const satisfies Prisma.RulingSelect;

export type PublicRuling = Prisma.RulingGetPayload<{ select: typeof publicColumns }>;

/** As everybody may read it; none that only was proposed. */
export function findPublicRuling(id: string): Promise<PublicRuling | null> {
  return db().ruling.findFirst({
    where: { id, state: { not: "proposed" } },
    select: publicColumns,
  });
}

/** Those in force on a listing's versions, as everybody may read them, the latest first. */
export function findRulingsInForce(mri: string): Promise<PublicRuling[]> {
  return db().ruling.findMany({
    where: { state: "in-force", case: { version: { listing: { mri } } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limits.pageSize,
    select: publicColumns,
  });
}
