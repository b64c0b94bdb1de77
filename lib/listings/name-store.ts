import type { Transaction } from "#lib/db/client";
import { planned } from "#lib/db/planned";

interface Named {
  readonly publisherId: string;
  readonly name: string;
  readonly foldedName: string;
  readonly mri: string;
}

/**
 * The listing, locked until commit. Where there is none, new names that look like it have waited for their turn, so
 * that they cannot pass each other.
 */
export async function lockListingOrName(
  tx: Transaction,
  { mri, foldedName }: Pick<Named, "mri" | "foldedName">,
): Promise<string | null> {
  const key = `hecate listing name ${foldedName}`;
  const [locked] = await tx.$queryRaw<{ id: string | null }[]>`${planned}
    WITH own AS MATERIALIZED (
      SELECT id FROM "Listing" WHERE mri = ${mri} FOR UPDATE
    ), turn AS MATERIALIZED (
      SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0)) WHERE NOT EXISTS (SELECT FROM own)
    )
    SELECT (SELECT id::text FROM own) AS id, (SELECT count(*)::int FROM turn) AS turns`;
  return locked?.id ?? null;
}

export interface Neighbours {
  /** The listing itself, which somebody made while we waited for our turn; locked until commit. */
  readonly taken: string | null;
  /** Another publisher's name that looks like it without being it. */
  readonly lookalike: string | null;
  /** Of apps of other publishers who verified a domain, those that may be a slip apart. */
  readonly verified: readonly { readonly name: string; readonly mri: string }[];
}

/** `slips` finds those that share a word with one letter less: all that are a slip apart, and a few more. */
export async function findNeighbours(
  tx: Transaction,
  { publisherId, name, foldedName, mri }: Named,
): Promise<Neighbours> {
  const [neighbours] = await tx.$queryRaw<[Neighbours]>`${planned}
    WITH own AS MATERIALIZED (SELECT id FROM "Listing" WHERE mri = ${mri} FOR UPDATE)
    SELECT (SELECT id::text FROM own) AS taken,
      (SELECT mri FROM "Listing"
       WHERE "foldedName" = ${foldedName} AND name <> ${name} AND "publisherId" <> ${publisherId}::uuid
       LIMIT 1) AS lookalike,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', l.name, 'mri', l.mri)), '[]')
       FROM "SearchEntry" e JOIN "Listing" l ON l.id = e."listingId"
       WHERE slips(e.name) && slips(${name}) AND e.terms @> '{is:verified}'
         AND l."publisherId" <> ${publisherId}::uuid) AS verified`;
  return neighbours;
}
