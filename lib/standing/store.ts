import type { RatingCohort } from "@hecate/protocol/reputation/stars";
import { db, type Transaction } from "#lib/db/client";
import { type InstallCohort, type ListingStanding, Prisma } from "#lib/db/generated/client";
import type { Standings } from "#lib/standing/standings";

const { sql } = Prisma;

/** What decides from when an installer counts, and how they are counted now. */
export interface InstallerRow {
  readonly listingId: string;
  readonly personId: string;
  readonly firstAt: Date;
  readonly joinedAt: Date;
  readonly establishedAt: Date | null;
  readonly countsFrom: Date | null;
  readonly countedIn: number | null;
}

/** The same of a rating. `receiptAt` is of the receipt for the rated version. */
export interface RatingRow extends Omit<InstallerRow, "firstAt"> {
  readonly id: string;
  readonly stars: number;
  readonly updatedAt: Date;
  readonly heldUntil: Date | null;
  readonly receiptAt: Date | null;
  readonly counted: number | null;
}

/** Which rows: a person's, on one listing or on all. */
export interface Whose {
  readonly personId: string;
  readonly listingId?: string | undefined;
}

/** To be joined with the person's row, which has neither column. */
export const rowsOf = ({ personId, listingId }: Whose) =>
  listingId === undefined
    ? sql`"personId" = ${personId}::uuid`
    : sql`"personId" = ${personId}::uuid AND "listingId" = ${listingId}::uuid`;

export const rowsOfPeople = (ids: readonly string[]) => sql`"personId" = ANY(${[...ids]}::uuid[])`;

export const rowsOn = (listingIds: readonly string[], personId: string) =>
  sql`"personId" = ${personId}::uuid AND "listingId" = ANY(${[...listingIds]}::uuid[])`;

const inOrder = sql`ORDER BY "listingId", "personId" FOR UPDATE`;

/** Locks until commit, always in the same order; to be read afterwards, when nobody else changes them. */
export async function lockRows(tx: Transaction, where: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Installer" WHERE ${where} ${inOrder}`;
  await tx.$executeRaw`SELECT 1 FROM "Rating" WHERE ${where} ${inOrder}`;
}

/**
 * The same of several people at once, with the ratings that they voted on, and then what all those
 * listings show: nothing is left to wait for.
 */
export async function lockPeopleCounted(tx: Transaction, ids: readonly string[]): Promise<void> {
  const own = rowsOfPeople(ids);
  await tx.$executeRaw`SELECT 1 FROM "Installer" WHERE ${own} ${inOrder}`;
  await tx.$executeRaw`
    SELECT 1 FROM "Rating"
    WHERE ${own} OR id IN (SELECT "ratingId" FROM "HelpfulVote" WHERE ${own}) ${inOrder}`;
  const listings = await tx.$queryRaw<{ id: string }[]>`
    SELECT "listingId"::text AS id FROM "Installer" WHERE ${own}
    UNION SELECT "listingId"::text FROM "Rating" WHERE ${own}`;
  await lockStandings(
    tx,
    listings.map(({ id }) => id),
  );
}

interface Place {
  readonly listingId: string;
  readonly personId: string;
}

/** Locks at most `take` rows of each table whose time to count has come, without waiting for any. */
export async function lockDueRows(tx: Transaction, now: Date, take: number) {
  const due = sql`"countedIn" IS NULL AND "countsFrom" <= ${now}
    ORDER BY "countsFrom" LIMIT ${take} FOR UPDATE SKIP LOCKED`;
  const installers = await tx.$queryRaw<Place[]>`
    SELECT "listingId"::text, "personId"::text FROM "Installer" WHERE ${due}`;
  const ratings = await tx.$queryRaw<Place[]>`
    SELECT "listingId"::text, "personId"::text FROM "Rating" WHERE ${due}`;
  return { installers, ratings };
}

export const rowsAt = (places: readonly Place[]): Prisma.Sql => sql`
  (row."listingId", row."personId") IN (
    SELECT * FROM unnest(${places.map((place) => place.listingId)}::uuid[],
                         ${places.map((place) => place.personId)}::uuid[]))`;

export function findInstallers(tx: Transaction, which: Prisma.Sql): Promise<InstallerRow[]> {
  return tx.$queryRaw`
    SELECT row."listingId"::text, row."personId"::text, row."firstAt", row."countsFrom",
      row."countedIn", p."joinedAt", p."establishedAt"
    FROM "Installer" row JOIN "Person" p ON p.id = row."personId" WHERE ${which}`;
}

export function findRatings(tx: Transaction, which: Prisma.Sql): Promise<RatingRow[]> {
  return tx.$queryRaw`
    SELECT row.id::text, row."listingId"::text, row."personId"::text, row.stars, row."updatedAt",
      row."heldUntil", row."countsFrom", row."countedIn", row.counted, p."joinedAt", p."establishedAt",
      (SELECT r."recordedAt" FROM "InstallReceipt" r JOIN "Version" v ON v.id = r."versionId"
       WHERE r."personId" = row."personId" AND v."listingId" = row."listingId"
         AND v.version = row.version) AS "receiptAt"
    FROM "Rating" row JOIN "Person" p ON p.id = row."personId" WHERE ${which}`;
}

export type InstallerCount = Pick<
  InstallerRow,
  "listingId" | "personId" | "countsFrom" | "countedIn"
>;

export async function writeInstallers(tx: Transaction, rows: readonly InstallerCount[]) {
  await tx.$executeRaw`
    UPDATE "Installer" i SET "countsFrom" = n.from, "countedIn" = n.week
    FROM unnest(${rows.map((row) => row.listingId)}::uuid[], ${rows.map((row) => row.personId)}::uuid[],
      ${rows.map((row) => row.countsFrom)}::timestamptz[], ${rows.map((row) => row.countedIn)}::int[])
      AS n(listing, person, "from", week)
    WHERE i."listingId" = n.listing AND i."personId" = n.person`;
}

export type RatingCount = Pick<RatingRow, "id" | "countsFrom" | "countedIn" | "counted">;

export async function writeRatings(tx: Transaction, rows: readonly RatingCount[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Rating" r SET "countsFrom" = n.from, "countedIn" = n.week, counted = n.stars
    FROM unnest(${rows.map((row) => row.id)}::uuid[],
      ${rows.map((row) => row.countsFrom)}::timestamptz[], ${rows.map((row) => row.countedIn)}::int[],
      ${rows.map((row) => row.counted)}::int[]) AS n(id, "from", week, stars)
    WHERE r.id = n.id`;
}

/** Whoever counts for a listing waits here for the others; in the order of their ids. */
export async function lockStandings(
  tx: Transaction,
  listingIds: readonly string[],
): Promise<ListingStanding[]> {
  await tx.$executeRaw`
    INSERT INTO "ListingStanding" ("listingId", histogram)
    SELECT id, '{0,0,0,0,0}' FROM unnest(${[...listingIds]}::uuid[]) AS id ORDER BY id
    ON CONFLICT DO NOTHING`;
  return tx.$queryRaw`
    SELECT * FROM "ListingStanding" WHERE "listingId" = ANY(${[...listingIds]}::uuid[])
    ORDER BY "listingId" FOR UPDATE`;
}

/** Adds to what is counted; a cohort of nobody is none. */
export async function addToInstallCohorts(
  tx: Transaction,
  added: readonly InstallCohort[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "InstallCohort" ("listingId", week, installers)
    SELECT * FROM unnest(${added.map((each) => each.listingId)}::uuid[],
      ${added.map((each) => each.week)}::int[], ${added.map((each) => each.installers)}::int[])
    ON CONFLICT ("listingId", week)
    DO UPDATE SET installers = "InstallCohort".installers + EXCLUDED.installers`;
  await tx.installCohort.deleteMany({
    where: { listingId: { in: added.map(({ listingId }) => listingId) }, installers: 0 },
  });
}

export interface RatingCohortOf extends RatingCohort {
  readonly listingId: string;
  readonly week: number;
}

export async function addToRatingCohorts(
  tx: Transaction,
  added: readonly RatingCohortOf[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "RatingCohort" ("listingId", week, raters, stars)
    SELECT * FROM unnest(${added.map((each) => each.listingId)}::uuid[],
      ${added.map((each) => each.week)}::int[], ${added.map((each) => each.raters)}::int[],
      ${added.map((each) => each.stars)}::int[])
    ON CONFLICT ("listingId", week) DO UPDATE SET
      raters = "RatingCohort".raters + EXCLUDED.raters, stars = "RatingCohort".stars + EXCLUDED.stars`;
  await tx.ratingCohort.deleteMany({
    where: { listingId: { in: added.map(({ listingId }) => listingId) }, raters: 0 },
  });
}

export async function findCohorts(tx: Transaction, listingId: string) {
  const [installers, raters] = [
    await tx.installCohort.findMany({ where: { listingId } }),
    await tx.ratingCohort.findMany({ where: { listingId } }),
  ];
  return { installers, raters };
}

export async function writeStanding(tx: Transaction, standing: ListingStanding): Promise<void> {
  const { listingId, ...columns } = standing;
  await tx.listingStanding.update({ where: { listingId }, data: columns });
}

export function findStanding(listingId: string): Promise<ListingStanding | null> {
  return db().listingStanding.findUnique({ where: { listingId } });
}

export function findListingNames(
  listingIds: readonly string[],
): Promise<{ org: string; name: string }[]> {
  return db().$queryRaw`
    SELECT p.org, l.name FROM "Listing" l JOIN "Publisher" p ON p.id = l."publisherId"
    WHERE l.id = ANY(${[...listingIds]}::uuid[])`;
}

const told = [
  "person-joined",
  "persons-merged",
  "app-installed",
  "listing-rated",
  "rating-withdrawn",
];

export function findCommunityEvents(tx: Transaction, after: bigint, take: number) {
  return tx.ledgerEvent.findMany({
    where: { kind: { in: told }, seq: { gt: after } },
    orderBy: { seq: "asc" },
    take,
  });
}

export function findPseudonymOwners(tx: Transaction) {
  return tx.pseudonym.findMany({ select: { pseudonym: true, personId: true } });
}

export function findListingKeys(tx: Transaction) {
  return tx.listing.findMany({ select: { id: true, mri: true, publisherId: true } });
}

/** What the tables say, people who became others left out. */
export async function readStandings(tx: Transaction): Promise<Standings> {
  return {
    people: await tx.person.findMany({
      where: { mergedIntoId: null },
      select: { id: true, joinedAt: true, establishedAt: true },
    }),
    installers: await tx.installer.findMany(),
    ratings: await tx.rating.findMany({ select: countedColumns }),
    installCohorts: await tx.installCohort.findMany(),
    ratingCohorts: await tx.ratingCohort.findMany(),
    standings: await tx.listingStanding.findMany(),
  };
}

const countedColumns = {
  listingId: true,
  personId: true,
  stars: true,
  version: true,
  updatedAt: true,
  heldUntil: true,
  countsFrom: true,
  countedIn: true,
  counted: true,
} as const satisfies Prisma.RatingSelect;

/** Whoever counts waits until commit. */
export async function lockTables(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    LOCK TABLE "Person", "Installer", "Rating", "ListingStanding", "InstallCohort", "RatingCohort"
    IN SHARE ROW EXCLUSIVE MODE`;
}

/** Puts what was worked out in place of what the tables say; texts stay as they are. */
export async function replaceStandings(tx: Transaction, is: Standings): Promise<void> {
  for (const { id, joinedAt, establishedAt } of is.people) {
    await tx.person.update({ where: { id }, data: { joinedAt, establishedAt } });
  }
  await tx.installer.deleteMany();
  await tx.installer.createMany({ data: [...is.installers] });
  for (const { listingId, personId, ...row } of is.ratings) {
    await tx.rating.update({
      where: { listingId_personId: { listingId, personId } },
      data: row,
    });
  }
  await tx.installCohort.deleteMany();
  await tx.installCohort.createMany({ data: [...is.installCohorts] });
  await tx.ratingCohort.deleteMany();
  await tx.ratingCohort.createMany({ data: [...is.ratingCohorts] });
  await tx.listingStanding.deleteMany();
  await tx.listingStanding.createMany({ data: [...is.standings] });
}
