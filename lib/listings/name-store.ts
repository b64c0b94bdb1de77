import type { Transaction } from "#lib/db/client";

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
