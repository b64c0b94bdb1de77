import { db, read, type Transaction } from "#lib/db/client";
import { Prisma, type Revocation } from "#lib/db/generated/client";

export function findRevocations(tokenCids: readonly string[]): Promise<Revocation[]> {
  return read(
    Prisma.sql`
      SELECT "tokenCid", "issuerDid", token, "recordedAt" FROM "Revocation"
      WHERE "tokenCid" = ANY(${[...tokenCids]})`,
    "revocations",
  );
}

/** False when the token was revoked before. */
export async function insertRevocation(tx: Transaction, revocation: Revocation): Promise<boolean> {
  const { count } = await tx.revocation.createMany({ data: revocation, skipDuplicates: true });
  return count === 1;
}

/** Oldest first, the rows after `after`. */
export function findRevocationPage(
  filter: { readonly issuerDid: string | undefined; readonly tokenCid: string | undefined },
  after: { readonly recordedAt: Date; readonly tokenCid: string } | null,
  take: number,
): Promise<Revocation[]> {
  const beyond: Prisma.RevocationWhereInput = after
    ? {
        OR: [
          { recordedAt: { gt: after.recordedAt } },
          { recordedAt: after.recordedAt, tokenCid: { gt: after.tokenCid } },
        ],
      }
    : {};
  return db().revocation.findMany({
    where: { AND: [filter, beyond] },
    orderBy: [{ recordedAt: "asc" }, { tokenCid: "asc" }],
    take,
  });
}
