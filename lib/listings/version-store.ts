import { type Database, db, type Transaction } from "#lib/db/client";
import type { Prisma, Version } from "#lib/db/generated/client";
import { stateColumns, type VersionRow, versionColumns } from "#lib/listings/listing-rows";
import { installableStates } from "#lib/moderation/version-state";

const standingColumns = {
  id: true,
  version: true,
  manifestCid: true,
  publishedAt: true,
  yankedAt: true,
  yankReason: true,
  ...stateColumns,
} as const;
/** A version without its manifest: what is said of it, by its publisher and by others. */
export type VersionStanding = Pick<Version, keyof typeof standingColumns>;
const newestFirst = [
  { publishedAt: "desc" },
  { id: "desc" },
] as const satisfies Prisma.VersionOrderByWithRelationInput[];

/** Newest first; all of them without `take`. */
export function findVersionStandings(
  listingId: string,
  take?: number,
  database: Database = db(),
): Promise<VersionStanding[]> {
  return database.version.findMany({
    where: { listingId },
    select: standingColumns,
    orderBy: [...newestFirst],
    ...(take === undefined ? {} : { take }),
  });
}

export function findVersionStanding(
  tx: Transaction,
  listingId: string,
  version: string,
): Promise<VersionStanding | null> {
  return tx.version.findUnique({
    where: { listingId_version: { listingId, version } },
    select: standingColumns,
  });
}

/** Newest first, the rows after `after`. */
export function findVersions(
  mri: string,
  take: number,
  after: { readonly publishedAt: Date; readonly id: string } | null,
): Promise<VersionRow[]> {
  const beyond: Prisma.VersionWhereInput = after
    ? {
        OR: [
          { publishedAt: { lt: after.publishedAt } },
          { publishedAt: after.publishedAt, id: { lt: after.id } },
        ],
      }
    : {};
  return db().version.findMany({
    where: { listing: { mri }, ...beyond },
    select: versionColumns,
    orderBy: [...newestFirst],
    take,
  });
}

export function findVersion(mri: string, version: string): Promise<VersionRow | null> {
  return db().version.findFirst({ where: { version, listing: { mri } }, select: versionColumns });
}

export function findNewestSignatures(
  org: string,
  take: number,
): Promise<{ signature: string; publishedAt: Date }[]> {
  return db().version.findMany({
    where: { listing: { publisher: { org } } },
    select: { signature: true, publishedAt: true },
    orderBy: [...newestFirst],
    take,
  });
}

export function findManifest(tx: Transaction, id: string) {
  return tx.version.findUniqueOrThrow({
    where: { id },
    select: { manifest: true, signature: true },
  });
}

export async function insertVersion(
  tx: Transaction,
  version: Prisma.VersionUncheckedCreateInput,
  artifacts: readonly Omit<Prisma.ArtifactCreateManyInput, "versionId">[],
): Promise<VersionStanding> {
  const inserted = await tx.version.create({ data: version, select: standingColumns });
  await tx.artifact.createMany({
    data: artifacts.map((artifact) => ({ ...artifact, versionId: inserted.id })),
  });
  return inserted;
}

export function markYanked(
  tx: Transaction,
  id: string,
  yank: { readonly yankedAt: Date; readonly yankReason: string },
): Promise<VersionStanding> {
  return tx.version.update({ where: { id }, data: yank, select: standingColumns });
}

/** Versions that can be installed and have notes, without these. */
export function findNoted(mri: string): Promise<{ id: string; version: string }[]> {
  return db().version.findMany({
    where: { listing: { mri }, notes: { not: null }, state: { in: [...installableStates] } },
    select: { id: true, version: true },
  });
}

export function findNotes(ids: readonly string[]) {
  return db().version.findMany({
    where: { id: { in: [...ids] } },
    select: { ...standingColumns, notes: true },
  });
}

export function writeNotes(
  tx: Transaction,
  id: string,
  notes: string | null,
): Promise<{ id: string }> {
  return tx.version.update({ where: { id }, data: { notes }, select: { id: true } });
}

export function findNewestNotes(mris: readonly string[]) {
  return db().listing.findMany({
    where: { mri: { in: [...mris] }, newestVersion: { state: { in: [...installableStates] } } },
    select: { mri: true, newestVersion: { select: { notes: true } } },
  });
}
