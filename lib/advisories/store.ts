import { db } from "#lib/db/client";

/**
 * Versions that machines are warned of, and the number of the latest change of any state. Not those that
 * were restricted from the start: nobody got them unwarned, and anybody could make the list too long to be read.
 */
export async function findAdvisories() {
  return db().$transaction(
    async (tx) => {
      const versions = await tx.version.findMany({
        where: {
          state: { in: ["limited", "quarantined", "removed"] },
          stateCause: { not: "policy" },
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
      const latest = await tx.ledgerEvent.findFirst({
        where: { kind: "state-changed" },
        orderBy: { seq: "desc" },
        select: { seq: true },
      });
      return { versions, sequence: Number(latest?.seq ?? 0) };
    },
    { isolationLevel: "RepeatableRead" },
  );
}
