import { db, type Transaction } from "#lib/db/client";
import type { InstallReceipt, Prisma, Version } from "#lib/db/generated/client";

const versionColumns = {
  id: true,
  listingId: true,
  version: true,
  state: true,
  stateReason: true,
  yankReason: true,
  manifest: true,
  signature: true,
} as const satisfies Prisma.VersionSelect;

export function findInstalledVersion(mri: string, version: string) {
  return db().version.findFirst({ where: { version, listing: { mri } }, select: versionColumns });
}

export type HeldVersion = Pick<Version, "version" | "state" | "stateReason" | "yankReason">;

/** Until commit, whoever changes the state of the version, or yanks it, waits. */
export async function holdVersion(tx: Transaction, id: string): Promise<HeldVersion> {
  // Its listing first, as those do who judge it: the receipt refers to both.
  await tx.$executeRaw`
    SELECT 1 FROM "Listing" WHERE id = (SELECT "listingId" FROM "Version" WHERE id = ${id}::uuid)
    FOR KEY SHARE`;
  const [held] = await tx.$queryRaw<HeldVersion[]>`
    SELECT version, state, "stateReason", "yankReason" FROM "Version" WHERE id = ${id}::uuid FOR SHARE`;
  if (held === undefined) throw new Error(`version ${id} is gone`);
  return held;
}

/** What a person installed is recorded one after the other, and not while they say something of it. */
export async function lockPerson(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Person" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
}

/** The person's for that version, or the very same one that was another's: keys can change hands. */
export function findReceipt(
  tx: Transaction,
  { personId, versionId, receiptCid }: InstallReceipt,
): Promise<InstallReceipt | null> {
  return tx.installReceipt.findFirst({
    where: { OR: [{ personId, versionId }, { receiptCid }] },
  });
}

/** Also who installed: since the first of their receipts for the listing. */
export async function addReceipt(
  tx: Transaction,
  listingId: string,
  receipt: InstallReceipt,
): Promise<void> {
  const { personId, recordedAt } = receipt;
  await tx.installReceipt.create({ data: receipt });
  await tx.installer.createMany({
    data: { listingId, personId, firstAt: recordedAt },
    skipDuplicates: true,
  });
}

export async function findCountsFrom(listingId: string, personId: string): Promise<Date | null> {
  const installer = await db().installer.findUnique({
    where: { listingId_personId: { listingId, personId } },
    select: { countsFrom: true },
  });
  return installer?.countsFrom ?? null;
}

export function findPerson(tx: Transaction, id: string) {
  return tx.person.findUniqueOrThrow({
    where: { id },
    select: { joinedAt: true, establishedAt: true },
  });
}

/** When the first receipt from each publisher was recorded. */
export async function findFirstReceipts(tx: Transaction, personId: string): Promise<Date[]> {
  const rows = await tx.$queryRaw<{ at: Date }[]>`
    SELECT min(i."firstAt") AS at
    FROM "Installer" i JOIN "Listing" l ON l.id = i."listingId"
    WHERE i."personId" = ${personId}::uuid GROUP BY l."publisherId"`;
  return rows.map(({ at }) => at);
}

export async function updateEstablished(tx: Transaction, id: string, establishedAt: Date | null) {
  await tx.person.update({ where: { id }, data: { establishedAt } });
}

/** Of two receipts for one version the earlier stays, as does the earlier first one for a listing. */
export async function moveReceipts(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "InstallReceipt" r USING "InstallReceipt" other
    WHERE other."versionId" = r."versionId"
      AND r."personId" IN (${from}::uuid, ${to}::uuid)
      AND other."personId" IN (${from}::uuid, ${to}::uuid) AND other."personId" <> r."personId"
      AND (other."recordedAt", other."personId") < (r."recordedAt", r."personId")`;
  await tx.installReceipt.updateMany({ where: { personId: from }, data: { personId: to } });
  await tx.$executeRaw`
    INSERT INTO "Installer" ("listingId", "personId", "firstAt")
    SELECT "listingId", ${to}::uuid, "firstAt" FROM "Installer" WHERE "personId" = ${from}::uuid
    ON CONFLICT ("listingId", "personId")
    DO UPDATE SET "firstAt" = least("Installer"."firstAt", EXCLUDED."firstAt")`;
  await tx.installer.deleteMany({ where: { personId: from } });
}

export interface ReceiptPlace {
  readonly recordedAt: Date;
  readonly versionId: string;
}

/** A person's receipts, the latest first, beginning after `after`. */
export function findReceiptPage(personId: string, after: ReceiptPlace | null, take: number) {
  const beyond: Prisma.InstallReceiptWhereInput = after
    ? {
        OR: [
          { recordedAt: { lt: after.recordedAt } },
          { recordedAt: after.recordedAt, versionId: { lt: after.versionId } },
        ],
      }
    : {};
  return db().installReceipt.findMany({
    where: { personId, ...beyond },
    orderBy: [{ recordedAt: "desc" }, { versionId: "desc" }],
    take,
    include: {
      version: {
        select: {
          version: true,
          listing: {
            select: {
              name: true,
              publisher: { select: { org: true } },
              installers: { where: { personId }, select: { countsFrom: true } },
            },
          },
        },
      },
    },
  });
}

/** Adds to the counts of a day. */
export async function addFetches(
  day: Date,
  counts: readonly { readonly cid: string; readonly count: number }[],
): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "FetchCount" (cid, day, count)
    SELECT cid, ${day}::date, count
    FROM unnest(${counts.map(({ cid }) => cid)}::text[], ${counts.map(({ count }) => count)}::bigint[])
      AS counted(cid, count)
    WHERE EXISTS (SELECT FROM "Artifact" a WHERE a.cid = counted.cid)
    ON CONFLICT (cid, day) DO UPDATE SET count = "FetchCount".count + EXCLUDED.count`;
}

export async function sumFetches(listingId: string): Promise<number> {
  const [sum] = await db().$queryRaw<{ fetches: bigint }[]>`
    SELECT coalesce(sum(count), 0)::bigint AS fetches FROM "FetchCount"
    WHERE cid IN (SELECT a.cid FROM "Artifact" a JOIN "Version" v ON v.id = a."versionId"
                  WHERE v."listingId" = ${listingId}::uuid)`;
  return Number(sum?.fetches ?? 0);
}

/** Days since `since` on which a listing was installed or fetched, in no order; null when there is no such listing. */
export async function findDailyCounts(mri: string, since: Date) {
  const listing = await db().listing.findUnique({ where: { mri }, select: { id: true } });
  if (listing === null) return null;
  return db().$queryRaw<{ day: string; installs: number; fetches: number }[]>`
    SELECT to_char(day, 'YYYY-MM-DD') AS day, sum(installs)::int AS installs, sum(fetches)::float8 AS fetches
    FROM (
      SELECT ("countsFrom" AT TIME ZONE 'UTC')::date AS day, 1 AS installs, 0 AS fetches
      FROM "Installer"
      WHERE "listingId" = ${listing.id}::uuid AND "countsFrom" >= ${since} AND "countedIn" IS NOT NULL
      UNION ALL
      SELECT f.day, 0, f.count FROM "FetchCount" f
      WHERE f.day >= ${since}::date AND f.cid IN (
        SELECT a.cid FROM "Artifact" a JOIN "Version" v ON v.id = a."versionId"
        WHERE v."listingId" = ${listing.id}::uuid)
    ) AS counts
    GROUP BY day`;
}
