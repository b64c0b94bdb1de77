import { type Database, db, type Transaction } from "#lib/db/client";
import type { KnownBad, Prisma, Scan } from "#lib/db/generated/client";
import { planned } from "#lib/db/planned";

export type ScanId = Pick<Scan, "cid" | "scanner">;

/** One row a file and scanner; those that are there keep what they say. */
export async function insertScans(
  tx: Transaction,
  ids: readonly ScanId[],
  queuedAt: Date,
): Promise<void> {
  const [cids, scanners] = [ids.map(({ cid }) => cid), ids.map(({ scanner }) => scanner)];
  await tx.$executeRaw`${planned}
    INSERT INTO "Scan" (cid, scanner, "queuedAt")
    SELECT cid, scanner, ${queuedAt}::timestamptz FROM unnest(${cids}::text[], ${scanners}::text[]) AS ids (cid, scanner)
    ON CONFLICT DO NOTHING`;
}

export function findScans(cids: readonly string[], database: Database = db()): Promise<Scan[]> {
  return database.scan.findMany({ where: { cid: { in: [...cids] } } });
}

export async function updateScan(
  tx: Transaction,
  { cid, scanner }: ScanId,
  data: Prisma.ScanUpdateInput,
): Promise<void> {
  await tx.scan.update({ where: { cid_scanner: { cid, scanner } }, data });
}

/** What a scanner says of a file, until commit nobody else's to change; null where there is no such scan. */
export async function lockScan(tx: Transaction, { cid, scanner }: ScanId): Promise<Scan | null> {
  await tx.$executeRaw`
    SELECT 1 FROM "Scan" WHERE cid = ${cid} AND scanner = ${scanner} FOR UPDATE`;
  return tx.scan.findUnique({ where: { cid_scanner: { cid, scanner } } });
}

const scannedColumns = {
  id: true,
  version: true,
  manifestCid: true,
  manifest: true,
  signature: true,
  state: true,
  artifacts: { select: { platform: true, cid: true }, orderBy: { platform: "asc" } },
  listing: { select: { mri: true, name: true, publisher: { select: { org: true } } } },
} as const satisfies Prisma.VersionSelect;

type VersionRow = Prisma.VersionGetPayload<{ select: typeof scannedColumns }>;

/** A version, as far as scanning it goes. */
export interface ScannedVersion extends VersionRow {
  /** Whether it is the first that its listing ever had. */
  readonly isFirst: boolean;
}

export async function findScannedVersion(
  mri: string,
  version: string,
): Promise<ScannedVersion | null> {
  const where = { version, listing: { mri } };
  const row = await db().version.findFirst({ where, select: scannedColumns });
  if (row === null) return null;
  const [scanned] = await withPlaces(db(), [row]);
  return scanned ?? null;
}

async function withPlaces(database: Database, rows: VersionRow[]): Promise<ScannedVersion[]> {
  const ids = rows.map(({ id }) => id);
  const first = await database.$queryRaw<{ id: string }[]>`
    SELECT v.id::text FROM "Version" v WHERE v.id = ANY(${ids}::uuid[]) AND NOT EXISTS (
      SELECT FROM "Version" o
      WHERE o."listingId" = v."listingId" AND (o."publishedAt", o.id) < (v."publishedAt", v.id))`;
  const isFirst = new Set(first.map(({ id }) => id));
  return rows.map((row) => ({ ...row, isFirst: isFirst.has(row.id) }));
}

/**
 * The next versions that are to be told of a scan. Whoever judges one of them waits for the others, and for its
 * listing.
 */
export async function lockVersionsOf(
  tx: Transaction,
  { cid, toldTo }: Scan,
  take: number,
): Promise<ScannedVersion[]> {
  const next = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM (
      SELECT DISTINCT "versionId" AS id FROM "Artifact"
      WHERE cid = ${cid} AND "versionId" > ${toldTo ?? "00000000-0000-0000-0000-000000000000"}::uuid
      ORDER BY id LIMIT ${take}) AS next`;
  const ids = next.map(({ id }) => id);
  await tx.$executeRaw`
    SELECT 1 FROM "Listing"
    WHERE id IN (SELECT "listingId" FROM "Version" WHERE id = ANY(${ids}::uuid[]))
    ORDER BY id FOR UPDATE`;
  const rows = await tx.version.findMany({
    where: { id: { in: ids } },
    select: scannedColumns,
    orderBy: { id: "asc" },
  });
  return withPlaces(tx, rows);
}

/** What the ledger last said of the scans of versions, by their ids. */
export async function findLastScanned(
  tx: Transaction,
  versions: readonly ScannedVersion[],
): Promise<Map<string, unknown>> {
  const rows = await tx.$queryRaw<{ id: string; payload: unknown }[]>`
    SELECT v.id::text, last.payload
    FROM "Version" v JOIN "Listing" l ON l.id = v."listingId" CROSS JOIN LATERAL (
      SELECT e.payload FROM "LedgerEvent" e
      WHERE e.kind = 'version-scanned' AND e.payload->>'manifestCid' = v."manifestCid" AND e.subject = l.mri
      ORDER BY e.seq DESC LIMIT 1) AS last
    WHERE v.id = ANY(${versions.map(({ id }) => id)}::uuid[])`;
  return new Map(rows.map(({ id, payload }) => [id, payload]));
}

/** Gives files a row that they lack: they were listed before the scanner was set up. */
export async function insertMissingScans(scanner: string, at: Date, take: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "Scan" (cid, scanner, "queuedAt")
    SELECT cid, ${scanner}, ${at}::timestamptz FROM "Content" c
    WHERE NOT EXISTS (SELECT FROM "Scan" s WHERE s.cid = c.cid AND s.scanner = ${scanner})
      AND EXISTS (SELECT FROM "Artifact" a WHERE a.cid = c.cid)
    LIMIT ${take} ON CONFLICT DO NOTHING`;
}

/**
 * Takes files that are to be scanned, those that wait longest first: queued and not answered, given up
 * before `retryBefore`, scanned by other rules than `ruleset`, or answered without every version being told. None that
 * was queued since `before`.
 */
export function takeDueScans(
  tx: Transaction,
  due: {
    readonly scanner: string;
    readonly ruleset: string | null;
    readonly before: Date;
    readonly retryBefore: Date;
    readonly now: Date;
    readonly take: number;
  },
): Promise<ScanId[]> {
  const { scanner, ruleset, before, retryBefore, now, take } = due;
  return tx.$queryRaw<ScanId[]>`
    UPDATE "Scan" SET "queuedAt" = ${now}
    WHERE (cid, scanner) IN (
      SELECT cid, scanner FROM "Scan"
      WHERE scanner = ${scanner} AND "queuedAt" <= ${before} AND (
        state = 'queued' OR previous IS NOT NULL
        OR state = 'could-not-scan' AND "queuedAt" <= ${retryBefore}
        OR state IN ('passed', 'flagged') AND ruleset <> coalesce(${ruleset}, ruleset))
      ORDER BY "queuedAt" LIMIT ${take} FOR UPDATE SKIP LOCKED)
    RETURNING cid, scanner`;
}

export function findKnownBad(digests: readonly string[]): Promise<KnownBad[]> {
  return db().knownBad.findMany({ where: { digest: { in: [...digests] } } });
}

export async function putKnownBad(tx: Transaction, known: KnownBad): Promise<void> {
  const { digest, note } = known;
  await tx.knownBad.upsert({ where: { digest }, create: known, update: { note } });
}

/** False when it was not on the list. */
export async function deleteKnownBad(tx: Transaction, digest: string): Promise<boolean> {
  const { count } = await tx.knownBad.deleteMany({ where: { digest } });
  return count > 0;
}

/** Published files of that content id or SHA-256. */
export async function findArtifactsOf(tx: Transaction, digest: string): Promise<string[]> {
  const rows = await tx.artifact.findMany({
    where: { OR: [{ cid: digest }, { sha256: digest }] },
    distinct: "cid",
    select: { cid: true },
  });
  return rows.map(({ cid }) => cid);
}
