import { type Database, db, read, type Transaction } from "#lib/db/client";
import type { Prisma, Version } from "#lib/db/generated/client";
import type { Shown } from "#lib/listings/edition";
import {
  type ListingRow,
  listingColumns,
  type SummaryRow,
  stateColumns,
  summaryColumns,
  type VersionRow,
  versionColumns,
} from "#lib/listings/listing-rows";
import { type FlatSummary, summaryRowOf, summaryStatement } from "#lib/listings/summary-rows";
import { installableStates } from "#lib/moderation/version-state";

export function findListing(org: string, name: string): Promise<ListingRow | null> {
  return db().listing.findFirst({ where: { name, publisher: { org } }, select: listingColumns });
}

/** Several publishers may list an app of one name; two rows suffice to know. */
export function findSummariesByName(name: string): Promise<SummaryRow[]> {
  return db().listing.findMany({ where: { name }, select: summaryColumns, take: 2 });
}

export async function findListingId(mri: string): Promise<string | null> {
  return (await db().listing.findUnique({ where: { mri }, select: { id: true } }))?.id ?? null;
}

export function findSummary(mri: string): Promise<SummaryRow | null> {
  return db().listing.findUnique({ where: { mri }, select: summaryColumns });
}

/** In the order of `ids`. */
export async function findSummaries(ids: readonly string[]): Promise<SummaryRow[]> {
  if (ids.length === 0) return [];
  const rows = await read<FlatSummary>(summaryStatement(ids), "summaries");
  return rows.map(summaryRowOf);
}

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

/** Whoever writes to a listing waits here for the other writers of it. */
export async function lockListing(tx: Transaction, mri: string): Promise<{ id: string } | null> {
  const [listing] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "Listing" WHERE mri = ${mri} FOR UPDATE`;
  return listing ?? null;
}

/** What a publisher says and shows of the listing, as the transaction sees it. */
export function findShown(tx: Transaction, id: string): Promise<Shown> {
  return tx.listing.findUniqueOrThrow({
    where: { id },
    select: {
      description: true,
      tags: true,
      readme: true,
      homepage: true,
      screenshots: { select: { cid: true }, orderBy: { position: "asc" } },
      recordings: { select: { cid: true }, orderBy: { position: "asc" } },
    },
  });
}

/** Those of the publishers, the last changed first, the rows after `after`. */
export function findListingsOf(
  publisherIds: readonly string[],
  take: number,
  after: { readonly updatedAt: Date; readonly id: string } | null,
): Promise<SummaryRow[]> {
  const beyond: Prisma.ListingWhereInput = after
    ? {
        OR: [
          { updatedAt: { lt: after.updatedAt } },
          { updatedAt: after.updatedAt, id: { lt: after.id } },
        ],
      }
    : {};
  return db().listing.findMany({
    where: { publisherId: { in: [...publisherIds] }, ...beyond },
    select: summaryColumns,
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take,
  });
}

/** New names that look alike are taken one after the other, so that they cannot pass each other. */
export async function lockLookalikes(tx: Transaction, foldedName: string): Promise<void> {
  const key = `hecate listing name ${foldedName}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

/** Another publisher's name that looks like `name` without being it. */
export async function findLookalike(
  tx: Transaction,
  own: { readonly publisherId: string; readonly name: string; readonly foldedName: string },
): Promise<string | null> {
  const found = await tx.listing.findFirst({
    where: {
      foldedName: own.foldedName,
      name: { not: own.name },
      publisherId: { not: own.publisherId },
    },
    select: { mri: true },
  });
  return found?.mri ?? null;
}

/** Apps whose name is about as long as `name`, of other publishers who verified a domain. */
export function findVerifiedNames(
  tx: Transaction,
  { publisherId, name }: { readonly publisherId: string; readonly name: string },
): Promise<{ name: string; mri: string }[]> {
  return tx.$queryRaw<{ name: string; mri: string }[]>`
    SELECT name, mri FROM "Listing" l
    WHERE length(name) BETWEEN length(${name}) - 1 AND length(${name}) + 1
      AND "publisherId" <> ${publisherId}::uuid
      AND EXISTS (
        SELECT FROM "PublisherDomain" d
        WHERE d."publisherId" = l."publisherId" AND d.state IN ('verified', 'at-risk'))`;
}

export function insertListing(
  tx: Transaction,
  listing: Prisma.ListingUncheckedCreateInput,
): Promise<{ id: string }> {
  return tx.listing.create({ data: listing, select: { id: true } });
}

export function updateListing(
  tx: Transaction,
  id: string,
  change: Prisma.ListingUncheckedUpdateInput,
): Promise<{ id: string }> {
  return tx.listing.update({ where: { id }, data: change, select: { id: true } });
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

export async function replaceScreenshots(
  tx: Transaction,
  listingId: string,
  screenshots: readonly Omit<Prisma.ScreenshotCreateManyInput, "listingId" | "position">[],
): Promise<void> {
  await tx.screenshot.deleteMany({ where: { listingId } });
  if (screenshots.length === 0) return;
  await tx.screenshot.createMany({
    data: screenshots.map((screenshot, position) => ({ ...screenshot, listingId, position })),
  });
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

export async function replaceReadmeImages(
  tx: Transaction,
  listingId: string,
  images: readonly Omit<Prisma.ReadmeImageCreateManyInput, "listingId">[],
): Promise<void> {
  await tx.readmeImage.deleteMany({ where: { listingId } });
  if (images.length === 0) return;
  await tx.readmeImage.createMany({ data: images.map((image) => ({ ...image, listingId })) });
}

export async function replaceRecordings(
  tx: Transaction,
  listingId: string,
  recordings: readonly Omit<Prisma.RecordingCreateManyInput, "listingId" | "position">[],
): Promise<void> {
  await tx.recording.deleteMany({ where: { listingId } });
  if (recordings.length === 0) return;
  await tx.recording.createMany({
    data: recordings.map((recording, position) => ({ ...recording, listingId, position })),
  });
}

/** In the order in which the listing shows them. */
export function findStills(org: string, name: string): Promise<{ still: Prisma.JsonValue }[]> {
  return db().recording.findMany({
    where: { listing: { name, publisher: { org } } },
    select: { still: true },
    orderBy: { position: "asc" },
  });
}
