import { type Database, db, type Transaction } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";

export function findRatedListing(mri: string) {
  return db().listing.findUnique({
    where: { mri },
    select: { id: true, publisherId: true, newestVersion: { select: { version: true } } },
  });
}

export async function hasVersion(listingId: string, version: string): Promise<boolean> {
  return (await db().version.count({ where: { listingId, version } })) > 0;
}

/** The publishers of which a key of the person is, or was, a root key, or signed a version for. */
const ownPublishers = (personId: string) => Prisma.sql`
  SELECT k."publisherId" FROM "RootKey" k JOIN "Identity" i ON i.kind = 'key' AND i.subject = k.did
    WHERE i."personId" = ${personId}::uuid
  UNION SELECT l."publisherId"
    FROM "Identity" i JOIN "Version" v ON v."signerDid" = i.subject JOIN "Listing" l ON l.id = v."listingId"
    WHERE i.kind = 'key' AND i."personId" = ${personId}::uuid`;

/** Whether a key of the person speaks, or spoke, for the publisher. */
export async function isOwnPerson(
  database: Database,
  personId: string,
  publisherId: string,
): Promise<boolean> {
  const [{ own } = { own: false }] = await database.$queryRaw<{ own: boolean }[]>`
    SELECT ${publisherId}::uuid IN (${ownPublishers(personId)}) AS own`;
  return own;
}

/** What the person rated of publishers that a key of theirs speaks for, in the order of locks. */
export function findOwnListingRatings(
  tx: Transaction,
  personId: string,
): Promise<{ listingId: string; mri: string }[]> {
  return tx.$queryRaw`
    SELECT l.id::text AS "listingId", l.mri FROM "Rating" r JOIN "Listing" l ON l.id = r."listingId"
    WHERE r."personId" = ${personId}::uuid AND l."publisherId" IN (${ownPublishers(personId)})
    ORDER BY l.id`;
}

/** For which version of the listing the person's newest receipt is, by when it was recorded. */
export async function findNewestInstalled(
  personId: string,
  listingId: string,
): Promise<string | null> {
  const receipt = await db().installReceipt.findFirst({
    where: { personId, version: { listingId } },
    orderBy: [{ recordedAt: "desc" }, { versionId: "desc" }],
    select: { version: { select: { version: true } } },
  });
  return receipt?.version.version ?? null;
}

/** When the receipt of each of the people for a version was recorded, by person and version. */
export function findReceiptTimes(
  listingId: string,
  personIds: readonly string[],
): Promise<{ personId: string; version: string; recordedAt: Date }[]> {
  return db().$queryRaw`
    SELECT r."personId"::text, v.version, r."recordedAt"
    FROM "InstallReceipt" r JOIN "Version" v ON v.id = r."versionId"
    WHERE v."listingId" = ${listingId}::uuid AND r."personId" = ANY(${[...personIds]}::uuid[])`;
}

export function findStandingOfPerson(personId: string) {
  return db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { joinedAt: true, establishedAt: true },
  });
}

/** First ratings of a listing, the live ones, from `start` on, split at `dayStart`. */
export async function countFirstRatings(
  tx: Transaction,
  listingId: string,
  { start, dayStart }: { readonly start: Date; readonly dayStart: Date },
): Promise<{ lastDay: number; daysBefore: number }> {
  const [pace] = await tx.$queryRaw<{ lastDay: number; daysBefore: number }[]>`
    SELECT count(*) FILTER (WHERE "createdAt" >= ${dayStart})::int AS "lastDay",
      count(*) FILTER (WHERE "createdAt" < ${dayStart})::int AS "daysBefore"
    FROM "Rating" WHERE "listingId" = ${listingId}::uuid AND "createdAt" >= ${start}`;
  return pace ?? { lastDay: 0, daysBefore: 0 };
}

export interface RatingId {
  readonly listingId: string;
  readonly personId: string;
}

export function findOwnRating(database: Database, { listingId, personId }: RatingId) {
  return database.rating.findUnique({
    where: { listingId_personId: { listingId, personId } },
    select: ratingColumns,
  });
}

/** Whoever writes the rating of a person for a listing waits here for the same person elsewhere. */
export async function lockRating(
  tx: Transaction,
  { listingId, personId }: RatingId,
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Rating"
    WHERE "listingId" = ${listingId}::uuid AND "personId" = ${personId}::uuid FOR UPDATE`;
  return rows.length > 0;
}

export interface Said {
  readonly stars: number;
  readonly review: string | null;
  readonly version: string;
  readonly updatedAt: Date;
}

/** False when the person has a rating of the listing already: also one of this very moment. */
export async function addRating(
  tx: Transaction,
  rating: RatingId & Said & { readonly heldUntil: Date | null },
): Promise<boolean> {
  const { count } = await tx.rating.createMany({
    data: { ...rating, createdAt: rating.updatedAt },
    skipDuplicates: true,
  });
  return count === 1;
}

export async function changeRating(tx: Transaction, id: RatingId, said: Said): Promise<void> {
  await tx.rating.update({ where: { listingId_personId: id }, data: said });
}

export async function dropRating(tx: Transaction, id: RatingId): Promise<void> {
  await tx.rating.delete({ where: { listingId_personId: id } });
}

const ratingColumns = {
  id: true,
  listingId: true,
  personId: true,
  stars: true,
  review: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  heldUntil: true,
  countsFrom: true,
  countedIn: true,
  helpful: true,
  reply: true,
  repliedAt: true,
  person: { select: { handle: true, joinedAt: true, establishedAt: true, closedAt: true } },
} as const satisfies Prisma.RatingSelect;

export type RatingRow = Prisma.RatingGetPayload<{ select: typeof ratingColumns }>;

export function findRating(database: Database, listingId: string, id: string) {
  return database.rating.findFirst({ where: { id, listingId }, select: ratingColumns });
}

export interface RatingFilter {
  readonly stars?: number | undefined;
  readonly version?: string | undefined;
  readonly counted: boolean;
}

export interface RatingOrder {
  readonly by: "updatedAt" | "helpful" | "stars";
  readonly direction: "asc" | "desc";
}

/** A listing's ratings in that order, beginning after `after`. */
export function findRatingPage(
  listingId: string,
  { stars, version, counted }: RatingFilter,
  { by, direction }: RatingOrder,
  after: { readonly at: Date | number; readonly id: string } | null,
  take: number,
): Promise<RatingRow[]> {
  const beyond = direction === "asc" ? "gt" : "lt";
  const place: Prisma.RatingWhereInput = after
    ? {
        OR: [{ [by]: { [beyond]: after.at } }, { [by]: after.at, id: { [beyond]: after.id } }],
      }
    : {};
  const filter: Prisma.RatingWhereInput = {
    listingId,
    stars,
    version,
    ...(counted ? { countedIn: { not: null } } : {}),
  };
  return db().rating.findMany({
    where: { AND: [filter, place] },
    select: ratingColumns,
    orderBy: [{ [by]: direction }, { id: direction }],
    take,
  });
}

export function findOwnRatings(
  personId: string,
  after: { readonly updatedAt: Date; readonly id: string } | null,
  take: number,
) {
  const beyond: Prisma.RatingWhereInput = after
    ? {
        OR: [
          { updatedAt: { lt: after.updatedAt } },
          { updatedAt: after.updatedAt, id: { lt: after.id } },
        ],
      }
    : {};
  return db().rating.findMany({
    where: { personId, ...beyond },
    select: {
      ...ratingColumns,
      listing: { select: { name: true, publisher: { select: { org: true } } } },
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take,
  });
}

export async function findVotes(personId: string, listingId: string): Promise<string[]> {
  const rows = await db().helpfulVote.findMany({
    where: { personId, rating: { listingId } },
    select: { ratingId: true },
  });
  return rows.map(({ ratingId }) => ratingId);
}

/** Until commit, who writes to the rating waits. False when it is gone. */
export async function lockRatingById(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Rating" WHERE id = ${id}::uuid FOR UPDATE`;
  return rows.length > 0;
}

/** Adds the vote, or takes it back where `at` is null. How many there are then; null without rating. */
export async function putVote(
  tx: Transaction,
  vote: { readonly ratingId: string; readonly personId: string },
  at: Date | null,
): Promise<number | null> {
  const { ratingId, personId } = vote;
  if (!(await lockRatingById(tx, ratingId))) return null;
  if (at === null) await tx.helpfulVote.deleteMany({ where: { ratingId, personId } });
  else await tx.helpfulVote.createMany({ data: { ...vote, at }, skipDuplicates: true });
  const helpful = await tx.helpfulVote.count({ where: { ratingId } });
  await tx.rating.update({ where: { id: ratingId }, data: { helpful } });
  return helpful;
}

export async function writeReply(
  tx: Transaction,
  id: string,
  reply: { readonly reply: string; readonly repliedAt: Date } | { reply: null; repliedAt: null },
): Promise<void> {
  await tx.rating.update({ where: { id }, data: reply });
}

/** Of two ratings of one listing the later stays, of two at once that of `to`. Votes go along, one a person, none on the own. */
export async function moveRatingRows(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Rating" r USING "Rating" other
    WHERE other."listingId" = r."listingId"
      AND r."personId" IN (${from}::uuid, ${to}::uuid)
      AND other."personId" IN (${from}::uuid, ${to}::uuid) AND other."personId" <> r."personId"
      AND (other."updatedAt", other."personId" = ${to}::uuid)
        > (r."updatedAt", r."personId" = ${to}::uuid)`;
  await tx.rating.updateMany({ where: { personId: from }, data: { personId: to } });
  const voted = await tx.helpfulVote.findMany({ where: { personId: from } });
  await tx.helpfulVote.createMany({
    data: voted.map((vote) => ({ ...vote, personId: to })),
    skipDuplicates: true,
  });
  await tx.helpfulVote.deleteMany({
    where: { OR: [{ personId: from }, { personId: to, rating: { personId: to } }] },
  });
  await tx.$executeRaw`
    UPDATE "Rating" r SET helpful = (SELECT count(*) FROM "HelpfulVote" v WHERE v."ratingId" = r.id)
    WHERE r."personId" = ${to}::uuid OR r.id = ANY(${voted.map(({ ratingId }) => ratingId)}::uuid[])`;
}
