import { db, read } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";

/** Of those that are listed. */
export function findNewest(mris: readonly string[]) {
  return db().listing.findMany({
    where: { mri: { in: [...mris] } },
    select: {
      mri: true,
      newestVersion: { select: { version: true, yankedAt: true, state: true } },
    },
  });
}

export interface DependentPlace {
  /** Thousandths. */
  readonly installMass: number;
  readonly id: string;
}

/** Listings whose newest version can be installed and requires `mri`; the most installed first, after `after`. */
export function findDependents(
  mri: string,
  take: number,
  after: DependentPlace | null,
): Promise<(DependentPlace & { range: string | null })[]> {
  const beyond = after
    ? Prisma.sql`AND (e."installMass", l.id) < (${after.installMass}, ${after.id}::uuid)`
    : Prisma.empty;
  return db().$queryRaw`
    SELECT l.id::text, d.range, e."installMass" ${fromDependents(mri)} ${beyond}
    ORDER BY e."installMass" DESC, l.id DESC LIMIT ${take}`;
}

export async function countDependents(mri: string): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count ${fromDependents(mri)}`;
  return row?.count ?? 0;
}

function fromDependents(mri: string): Prisma.Sql {
  return Prisma.sql`
    FROM "Dependency" d
      JOIN "Listing" l ON l."newestVersionId" = d."versionId"
      JOIN "SearchEntry" e ON e."listingId" = l.id AND e.found
    WHERE d.mri = ${mri}`;
}

/** What any version of these listings requires: those pages name them, or named them. */
export async function findEverRequired(mris: readonly string[]): Promise<string[]> {
  const rows = await read<{ mri: string }>(
    Prisma.sql`
      SELECT DISTINCT d.mri FROM "Dependency" d
        JOIN "Version" v ON v.id = d."versionId" JOIN "Listing" l ON l.id = v."listingId"
      WHERE l.mri = ANY(${[...mris]})`,
    "ever-required",
  );
  return rows.map(({ mri }) => mri);
}
