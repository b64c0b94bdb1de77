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

const scannedColumns = {
  id: true,
  version: true,
  manifestCid: true,
  manifest: true,
  signature: true,
  state: true,
  artifacts: { select: { platform: true, cid: true }, orderBy: { platform: "asc" } },
  listing: {
    select: {
      mri: true,
      name: true,
      publisher: { select: { org: true } },
      versions: {
        select: { id: true },
        orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
        take: 1,
      },
    },
  },
} as const satisfies Prisma.VersionSelect;

/** A version, as far as scanning it goes; of its listing's versions the first. */
export type ScannedVersion = Prisma.VersionGetPayload<{ select: typeof scannedColumns }>;

export function findScannedVersion(mri: string, version: string): Promise<ScannedVersion | null> {
  return db().version.findFirst({ where: { version, listing: { mri } }, select: scannedColumns });
}

/** Every version that offers a file. Whoever judges one of them waits for the others, and for its listing. */
export async function lockVersionsOf(tx: Transaction, cid: string): Promise<ScannedVersion[]> {
  await tx.$queryRaw`
    SELECT 1 FROM "Listing" WHERE id IN (
      SELECT v."listingId" FROM "Version" v JOIN "Artifact" a ON a."versionId" = v.id
      WHERE a.cid = ${cid})
    ORDER BY id FOR UPDATE`;
  const where = { artifacts: { some: { cid } } };
  return tx.version.findMany({ where, select: scannedColumns, orderBy: { id: "asc" } });
}

/** What the ledger last said of the scans of a version. */
export async function findLastScanned(
  tx: Transaction,
  { listing, manifestCid }: ScannedVersion,
): Promise<Prisma.JsonValue | null> {
  const event = await tx.ledgerEvent.findFirst({
    where: {
      kind: "version-scanned",
      subject: listing.mri,
      payload: { path: ["manifestCid"], equals: manifestCid },
    },
    orderBy: { seq: "desc" },
    select: { payload: true },
  });
  return event?.payload ?? null;
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
 * before `retryBefore`, or scanned by other rules than `ruleset`. None that was queued since `before`.
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
        state = 'queued'
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
