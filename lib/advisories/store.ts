import { type Database, db } from "#lib/db/client";

/** A hold that comes later than the first scans after a publication is for what people may have by then. */
const firstScansMinutes = 10;

/**
 * Versions that machines are warned of, and the number of the latest change of any state. Not those that
 * were restricted from the start: nobody got them unwarned, and anybody could make the list too long to be read.
 */
export async function findAdvisories() {
  return db().$transaction(
    async (tx) => {
      const heldLater = await tx.$queryRaw<{ id: string }[]>`
        SELECT id::text FROM "Version" WHERE state = 'held' AND "stateCause" = 'scan'
          AND "stateSince" > "publishedAt" + make_interval(mins => ${firstScansMinutes}::int)`;
      const versions = await tx.version.findMany({
        where: {
          OR: [
            {
              state: { in: ["limited", "quarantined", "removed"] },
              stateCause: { not: "policy" },
            },
            { id: { in: heldLater.map(({ id }) => id) } },
          ],
        },
        orderBy: [{ stateSince: "desc" }, { id: "asc" }],
        select: {
          version: true,
          manifestCid: true,
          state: true,
          stateCause: true,
          stateReason: true,
          stateSince: true,
          publishedAt: true,
          artifacts: { select: { cid: true }, orderBy: { platform: "asc" } },
          listing: { select: { mri: true, publisherId: true } },
        },
      });
      return { versions, sequence: await findSequence(tx) };
    },
    { isolationLevel: "RepeatableRead" },
  );
}

/** The number of the latest change of any state; 0 before the first. */
export async function findSequence(database: Database = db()): Promise<number> {
  const latest = await database.ledgerEvent.findFirst({
    where: { kind: "state-changed" },
    orderBy: { seq: "desc" },
    select: { seq: true },
  });
  return Number(latest?.seq ?? 0);
}
