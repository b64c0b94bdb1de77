import type { Database, Transaction } from "#lib/db/client";
import type { ReporterCredit } from "#lib/db/generated/client";

export interface OpenReport {
  readonly id: string;
  /** Null for an anonymous tip. */
  readonly personId: string | null;
  readonly reason: string;
  readonly filedAt: Date;
  readonly joinedAt: Date | null;
  readonly establishedAt: Date | null;
  readonly hasReceipt: boolean;
}

/** The open reports on a version, the earliest first. */
export function findOpenReports(database: Database, versionId: string): Promise<OpenReport[]> {
  return database.$queryRaw<OpenReport[]>`
    SELECT r.id::text, r."personId"::text, r.reason, r."filedAt", p."joinedAt", p."establishedAt",
      EXISTS (
        SELECT FROM "InstallReceipt" i
        WHERE i."versionId" = r."versionId" AND i."personId" = r."personId") AS "hasReceipt"
    FROM "Report" r LEFT JOIN "Person" p ON p.id = r."personId"
    WHERE r."versionId" = ${versionId}::uuid AND r.state = 'open'
    ORDER BY r."filedAt", r.id`;
}

// People go to PostgreSQL as one array each time: a brigade has more of them than a statement has parameters.

/** Every open report of these people, on whatever version. */
export function findOpenReportsOf(
  database: Database,
  personIds: readonly string[],
): Promise<{ id: string; personId: string; versionId: string; filedAt: Date }[]> {
  return database.$queryRaw`
    SELECT id::text, "personId"::text, "versionId"::text, "filedAt" FROM "Report"
    WHERE "personId" = ANY(${[...personIds]}::uuid[]) AND state = 'open'
    ORDER BY "filedAt", id`;
}

/** What rulings that stand said of these people's reports. */
export function findCredits(
  database: Database,
  personIds: readonly string[],
): Promise<ReporterCredit[]> {
  return database.$queryRaw`
    SELECT id::text, "personId"::text, "reportId"::text, "rulingId"::text, "publisherId"::text,
      verdict, late, "filedAt", at, "reversedAt"
    FROM "ReporterCredit" WHERE "personId" = ANY(${[...personIds]}::uuid[]) AND "reversedAt" IS NULL
    ORDER BY at, "filedAt", id`;
}

export type UpheldRow = Pick<
  ReporterCredit,
  "reportId" | "personId" | "publisherId" | "filedAt" | "at"
> & { readonly versionId: string };

/** Everybody's upheld reports against these publishers that were not late. */
export function findUpheld(
  database: Database,
  publisherIds: readonly string[],
): Promise<UpheldRow[]> {
  return database.$queryRaw<UpheldRow[]>`
    SELECT c."reportId"::text, c."personId"::text, c."publisherId"::text, c."filedAt", c.at,
      r."versionId"::text
    FROM "ReporterCredit" c JOIN "Report" r ON r.id = c."reportId"
    WHERE c."publisherId" = ANY(${[...publisherIds]}::uuid[]) AND c.verdict = 'upheld'
      AND NOT c.late AND c."reversedAt" IS NULL`;
}

export async function findObservers(
  database: Database,
  personIds: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const rows = await database.$queryRaw<{ personId: string }[]>`
    SELECT "personId"::text FROM "RoleGrant"
    WHERE "personId" = ANY(${[...personIds]}::uuid[]) AND role = 'observer' AND "revokedAt" IS NULL
      AND ("expiresAt" IS NULL OR "expiresAt" > ${now})`;
  return new Set(rows.map(({ personId }) => personId));
}

/**
 * How many established people who installed the version before `installedBefore`, and have no open
 * report on it, began in each week. Weeks are those of `weekOf` (lib/protocol/reputation/hours.ts).
 */
export async function findSilentCohorts(
  tx: Transaction,
  versionId: string,
  { installedBefore, establishedBefore }: { installedBefore: Date; establishedBefore: Date },
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
    FROM "InstallReceipt" i JOIN "Person" p ON p.id = i."personId"
    WHERE i."versionId" = ${versionId}::uuid AND i."recordedAt" < ${installedBefore}
      AND p."establishedAt" < ${establishedBefore}
      AND NOT EXISTS (
        SELECT FROM "Report" r
        WHERE r."versionId" = i."versionId" AND r."personId" = i."personId" AND r.state = 'open')
    GROUP BY floor((extract(epoch FROM p."joinedAt") / 3600 - 96) / 168)`;
  return rows.map(({ count }) => count);
}

/** When the last time box of a version ran out, by the ledger; null if none did. */
export async function findLastFallBack(
  database: Database,
  mri: string,
  version: string,
): Promise<Date | null> {
  const [row] = await database.$queryRaw<{ at: Date }[]>`
    SELECT at FROM "LedgerEvent"
    WHERE subject = ${mri} AND kind = 'state-changed' AND payload->>'version' = ${version}
      AND payload->>'rule' = 'time-box'
    ORDER BY seq DESC LIMIT 1`;
  return row?.at ?? null;
}

/** When a ruling that stands last cleared a version, and whose reports such rulings dismissed since `since`. */
export async function findClearance(
  database: Database,
  versionId: string,
  since: Date,
): Promise<{ at: Date; dismissed: string[] } | null> {
  const rulings = await database.ruling.findMany({
    where: {
      case: { versionId },
      state: "in-force",
      action: { in: ["dismiss", "restore", "warn"] },
      at: { gt: since },
    },
    orderBy: { at: "desc" },
    select: {
      at: true,
      credits: {
        where: { verdict: { in: ["dismissed", "abusive"] }, reversedAt: null },
        select: { personId: true },
      },
    },
  });
  const [last] = rulings;
  const dismissed = rulings.flatMap(({ credits }) => credits.map(({ personId }) => personId));
  return last ? { at: last.at, dismissed } : null;
}

export function findLedger(tx: Transaction, kinds: readonly string[]) {
  return tx.ledgerEvent.findMany({
    where: { kind: { in: [...kinds] } },
    orderBy: { seq: "asc" },
    select: { kind: true, actor: true, at: true, payload: true },
  });
}

/** Every credit with the name under which its reporter stands in the log. */
export function findCreditRows(
  tx: Transaction,
): Promise<(Omit<ReporterCredit, "personId" | "publisherId" | "id"> & { pseudonym: string })[]> {
  return tx.$queryRaw`
    SELECT c."reportId"::text, c."rulingId"::text, c.verdict, c.late, c."filedAt", c.at, c."reversedAt",
      coalesce(r.pseudonym, '') AS pseudonym
    FROM "ReporterCredit" c JOIN "Report" r ON r.id = c."reportId"`;
}

/** Whose these reports are, and against whom. */
export async function findCreditedReports(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, { personId: string; publisherId: string }>> {
  const rows = await tx.$queryRaw<{ id: string; personId: string; publisherId: string }[]>`
    SELECT r.id::text, r."personId"::text, l."publisherId"::text
    FROM "Report" r JOIN "Version" v ON v.id = r."versionId" JOIN "Listing" l ON l.id = v."listingId"
    WHERE r.id = ANY(${[...ids]}::uuid[]) AND r."personId" IS NOT NULL`;
  return new Map(rows.map(({ id, ...about }) => [id, about]));
}

export async function replaceCreditRows(
  tx: Transaction,
  rows: readonly Omit<ReporterCredit, "id">[],
): Promise<void> {
  await tx.reporterCredit.deleteMany();
  await tx.reporterCredit.createMany({ data: [...rows] });
}
