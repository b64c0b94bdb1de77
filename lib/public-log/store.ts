import { type Database, db, type Transaction } from "#lib/db/client";
import type { LedgerEvent, LogCheckpoint } from "#lib/db/generated/client";

/** One process at a time makes the log grow; the others wait until it is done. */
export async function lockLog(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hecate log'))`;
}

export function findNewestCheckpoint(from: Database = db()): Promise<LogCheckpoint | null> {
  return from.logCheckpoint.findFirst({ orderBy: { size: "desc" } });
}

export async function insertCheckpoint(tx: Transaction, checkpoint: LogCheckpoint): Promise<void> {
  await tx.logCheckpoint.create({ data: checkpoint });
}

/** The hashes of a tile as far as it goes, one after the other; null when there is none. */
export async function findTile(
  from: Database,
  level: number,
  index: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await from.logTile.findUnique({ where: { level_index: { level, index } } });
  return row?.hashes ?? null;
}

export async function putTile(
  tx: Transaction,
  { level, index, hashes }: { level: number; index: number; hashes: Uint8Array<ArrayBuffer> },
): Promise<void> {
  await tx.logTile.upsert({
    where: { level_index: { level, index } },
    create: { level, index, hashes },
    update: { hashes },
  });
}

/** In their order, those after the first `size`. */
export function findEventsAfter(
  from: Database,
  size: number,
  take: number,
): Promise<LedgerEvent[]> {
  return from.ledgerEvent.findMany({
    where: { seq: { gt: size } },
    orderBy: { seq: "asc" },
    take,
  });
}

/** Those at `start` to `end`, exclusive, of the log. */
export function findEventsBetween(start: number, end: number): Promise<LedgerEvent[]> {
  return db().ledgerEvent.findMany({
    where: { seq: { gt: start, lte: end } },
    orderBy: { seq: "asc" },
  });
}

export interface EventFilter {
  readonly subject: string | undefined;
  readonly kind: string | undefined;
}

/** Newest first, those below `before`. */
export function findEventPage(
  filter: EventFilter,
  before: number,
  take: number,
): Promise<LedgerEvent[]> {
  return db().ledgerEvent.findMany({
    where: { ...filter, seq: { lt: before } },
    orderBy: { seq: "desc" },
    take,
  });
}
