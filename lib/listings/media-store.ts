import { db, type Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";

export async function replaceScreenshots(
  tx: Transaction,
  listingId: string,
  screenshots: readonly Omit<Prisma.ScreenshotCreateManyInput, "listingId" | "position">[],
): Promise<void> {
  await tx.screenshot.deleteMany({ where: { listingId } });
  if (screenshots.length === 0) return;
  await tx.screenshot.createMany({
    data: screenshots.map((screenshot, position) => ({ ...screenshot, listingId, position })),
  });
}

export async function replaceReadmeImages(
  tx: Transaction,
  listingId: string,
  images: readonly Omit<Prisma.ReadmeImageCreateManyInput, "listingId">[],
): Promise<void> {
  await tx.readmeImage.deleteMany({ where: { listingId } });
  if (images.length === 0) return;
  await tx.readmeImage.createMany({ data: images.map((image) => ({ ...image, listingId })) });
}

export async function replaceRecordings(
  tx: Transaction,
  listingId: string,
  recordings: readonly Omit<Prisma.RecordingCreateManyInput, "listingId" | "position">[],
): Promise<void> {
  await tx.recording.deleteMany({ where: { listingId } });
  if (recordings.length === 0) return;
  await tx.recording.createMany({
    data: recordings.map((recording, position) => ({ ...recording, listingId, position })),
  });
}

/** In the order in which the listing shows them. */
export function findStills(org: string, name: string): Promise<{ still: Prisma.JsonValue }[]> {
  return db().recording.findMany({
    where: { listing: { name, publisher: { org } } },
    select: { still: true },
    orderBy: { position: "asc" },
  });
}
