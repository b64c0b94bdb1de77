import { db, read, type Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import type { Shown } from "#lib/listings/edition";
import {
  type ListingRow,
  listingColumns,
  type SummaryRow,
  summaryColumns,
} from "#lib/listings/listing-rows";
import { type FlatSummary, summaryRowOf, summaryStatement } from "#lib/listings/summary-rows";

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

export function updateListing(
  tx: Transaction,
  id: string,
  change: Prisma.ListingUncheckedUpdateInput,
): Promise<{ id: string }> {
  return tx.listing.update({ where: { id }, data: change, select: { id: true } });
}
