import { Prisma } from "#lib/db/generated/client";

/** The row of a root key that has not retired. Until commit it cannot: whoever retires it waits for this transaction. */
export function liveRoot({
  publisherId,
  did,
}: {
  readonly publisherId: string;
  readonly did: string;
}): Prisma.Sql {
  return Prisma.sql`
    SELECT 1 FROM "RootKey"
    WHERE "publisherId" = ${publisherId}::uuid AND did = ${did} AND "retiredAt" IS NULL
    FOR SHARE`;
}
