import type { StateCause, VersionState } from "@hecate/protocol/wire/version-state";
import type { Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";

/** A version that is judged, locked until commit together with its listing. */
export interface Subject {
  readonly id: string;
  readonly listingId: string;
  readonly publisherId: string;
  readonly mri: string;
  readonly version: string;
  readonly manifestCid: string;
  readonly publishedAt: Date;
  readonly state: VersionState;
  readonly stateCause: StateCause | null;
  readonly stateSince: Date | null;
  readonly stateUntil: Date | null;
  readonly stateReason: string | null;
}

/**
 * Whoever judges a version waits here for the others: first for its listing, as those do who publish
 * and yank, then for the version. References to either are not kept waiting.
 */
export async function lockSubject(tx: Transaction, versionId: string): Promise<Subject> {
  await tx.$executeRaw`
    SELECT 1 FROM "Listing" WHERE id = (SELECT "listingId" FROM "Version" WHERE id = ${versionId}::uuid)
    FOR NO KEY UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM "Version" WHERE id = ${versionId}::uuid FOR NO KEY UPDATE`;
  const { listing, ...version } = await tx.version.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      id: true,
      listingId: true,
      version: true,
      manifestCid: true,
      publishedAt: true,
      state: true,
      stateCause: true,
      stateSince: true,
      stateUntil: true,
      stateReason: true,
      listing: { select: { mri: true, publisherId: true } },
    },
  });
  // Only known states and causes are ever stored.
  const state = version.state as VersionState;
  return { ...version, ...listing, state, stateCause: version.stateCause as StateCause | null };
}

export async function updateVersionState(
  tx: Transaction,
  id: string,
  change: Prisma.VersionUncheckedUpdateInput,
): Promise<void> {
  await tx.version.update({ where: { id }, data: change });
}
