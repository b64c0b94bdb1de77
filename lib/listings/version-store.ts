import { type Database, db, type Transaction } from "#lib/db/client";
import { Prisma, type Version } from "#lib/db/generated/client";
import { planned } from "#lib/db/planned";
import { stateColumns, type VersionRow, versionColumns } from "#lib/listings/listing-rows";
import { installableStates } from "#lib/moderation/version-state";

const { sql, empty } = Prisma;

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

/** The latest that moderators, reports or scanners stopped and nobody yanked. */
export function findWithheld(mri: string, take: number): Promise<VersionStanding[]> {
  return db().version.findMany({
    where: { listing: { mri }, yankedAt: null, state: { notIn: [...installableStates] } },
    select: standingColumns,
    orderBy: [...newestFirst],
    take,
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

export interface NewListing {
  readonly id: string;
  readonly publisherId: string;
  readonly name: string;
  readonly foldedName: string;
  readonly mri: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly readme: string;
  readonly homepage: string | undefined;
  readonly license: string | undefined;
  readonly createdAt: Date;
}

export interface NewVersion {
  readonly id: string;
  readonly listingId: string;
  readonly version: string;
  readonly manifestCid: string;
  readonly manifest: object;
  readonly signature: string;
  readonly signerDid: string;
  readonly publishedAt: Date;
  readonly notes: string | null;
  /** Whether the manifest names a source, which is looked for from now on. */
  readonly hasSource: boolean;
  readonly artifacts: readonly {
    readonly platform: string;
    readonly cid: string;
    readonly size: number;
    readonly sha256: string;
  }[];
}

/** Writes a version with what belongs to it, and its listing if that is new: one statement, so that search looks once. */
export async function insertVersion(
  tx: Transaction,
  version: NewVersion,
  listing: NewListing | null,
): Promise<void> {
  const { id, publishedAt } = version;
  const withListing = listing ? sql`, listing AS (${listingInsert(listing, id)})` : empty;
  const withSource = version.hasSource
    ? sql`, source AS (
        INSERT INTO "SourceCheck" ("versionId", "dueAt") VALUES (${id}::uuid, ${publishedAt}::timestamptz))`
    : empty;
  await tx.$executeRaw`${planned}
    WITH version AS (
      INSERT INTO "Version" (
        id, "listingId", version, "manifestCid", manifest, signature, "signerDid", "publishedAt", notes)
      VALUES (
        ${id}::uuid, ${version.listingId}::uuid, ${version.version}, ${version.manifestCid},
        ${JSON.stringify(version.manifest)}::jsonb, ${version.signature}, ${version.signerDid},
        ${publishedAt}::timestamptz, ${version.notes})
    )${withListing}${withSource}
    INSERT INTO "Artifact" ("versionId", platform, cid, size, sha256)
    SELECT ${id}::uuid, platform, cid, size, sha256
    FROM jsonb_to_recordset(${JSON.stringify(version.artifacts)}::jsonb)
      AS artifacts (platform text, cid text, size bigint, sha256 text)`;
}

function listingInsert(listing: NewListing, newestVersionId: string): Prisma.Sql {
  const { description, tags, readme, homepage = null, license = null, createdAt } = listing;
  return sql`
    INSERT INTO "Listing" (
      id, "publisherId", name, "foldedName", mri, description, tags, readme, homepage, license,
      "createdAt", "updatedAt", "newestVersionId")
    VALUES (
      ${listing.id}::uuid, ${listing.publisherId}::uuid, ${listing.name}, ${listing.foldedName}, ${listing.mri},
      ${description}, ${[...tags]}::text[], ${readme}, ${homepage}, ${license},
      ${createdAt}::timestamptz, ${createdAt}::timestamptz, ${newestVersionId}::uuid)`;
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
