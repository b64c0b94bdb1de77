import { type Hash, hashBytes, rootOf } from "@hecate/protocol/tlog/merkle";
import { fullWidth, hashesIn, type Tile, tileAt } from "@hecate/protocol/tlog/tile";
import type { Tree } from "@hecate/protocol/tlog/tree";
import type { Database, Transaction } from "#lib/db/client";
import { findTile, putTile } from "./store";

/** The tree of the first `size` entries, by the tiles that are kept. */
export function storedTree(from: Database, size: number): Tree {
  return { size, readTile: (tile) => storedHashes(from, tile) };
}

async function storedHashes(from: Database, { level, index, width }: Tile): Promise<Hash[]> {
  const bytes = await findTile(from, level, index);
  const hashes = bytes && hashesIn(bytes.subarray(0, width * hashBytes), width);
  if (!hashes) throw new Error(`tile ${level}/${index} of the log has less than ${width} hashes`);
  return hashes;
}

/** Writes the tiles that change when `leaves` join a tree of `size` entries, from the lowest level up. */
export async function growTiles(
  tx: Transaction,
  size: number,
  leaves: readonly Hash[],
): Promise<void> {
  let added = leaves;
  for (let level = 0; added.length > 0; level++) {
    const position = Math.floor(size / fullWidth ** level);
    const first = Math.floor(position / fullWidth);
    const isBegun = position % fullWidth > 0;
    const begun = isBegun ? await storedHashes(tx, tileAt(level, first, size)) : [];
    added = await writeLevel(tx, level, first, [...begun, ...added]);
  }
}

/** Returns the hashes of those tiles that are full: they join the level above. */
async function writeLevel(
  tx: Transaction,
  level: number,
  first: number,
  hashes: readonly Hash[],
): Promise<Hash[]> {
  const above: Hash[] = [];
  for (let start = 0; start < hashes.length; start += fullWidth) {
    const tile = hashes.slice(start, start + fullWidth);
    const index = first + start / fullWidth;
    await putTile(tx, { level, index, hashes: Uint8Array.from(Buffer.concat(tile)) });
    if (tile.length === fullWidth) above.push(await rootOf(tile));
  }
  return above;
}
