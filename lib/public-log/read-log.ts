import { printBundle } from "@hecate/protocol/tlog/bundle";
import { entryBytes } from "@hecate/protocol/tlog/entry";
import { hashBytes } from "@hecate/protocol/tlog/merkle";
import { type Bundle, fullWidth, type Tile } from "@hecate/protocol/tlog/tile";
import { db } from "#lib/db/client";
import { logEntryOf } from "#lib/public-log/log-entry";
import { findEventsBetween, findNewestCheckpoint, findTile } from "./store";

/** The newest of the signed checkpoints; null before the log has begun. */
export async function readCheckpoint(): Promise<{ note: string; size: number; at: Date } | null> {
  const newest = await findNewestCheckpoint();
  return newest && { note: newest.note, size: Number(newest.size), at: newest.at };
}

/** Null when the tree has no such tile, or not so wide a one. */
export async function readTile({
  level,
  index,
  width,
}: Tile): Promise<Uint8Array<ArrayBuffer> | null> {
  const hashes = await findTile(db(), level, index);
  const length = width * hashBytes;
  return hashes && hashes.length >= length ? hashes.slice(0, length) : null;
}

/** The entries as the ledger has them now: where it was changed, they no longer hash to the tree. */
export async function readBundle({
  index,
  width,
}: Bundle): Promise<Uint8Array<ArrayBuffer> | null> {
  const start = index * fullWidth;
  const end = start + width;
  const newest = await readCheckpoint();
  if (newest === null || end > newest.size) return null;
  const rows = await findEventsBetween(start, end);
  return printBundle(rows.map((row) => entryBytes(logEntryOf(row))));
}
