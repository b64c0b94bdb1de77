import { type Hash, nodeHash, rootOf, splitPoint } from "./merkle";
import { fullWidth, type Tile, tileAt } from "./tile";

/** A Merkle tree of `size` leaves that is known by its tiles. */
export interface Tree {
  readonly size: number;
  /** Gives as many hashes as the tile is wide, or throws. */
  readonly readTile: (tile: Tile) => Promise<readonly Hash[]>;
}

/** MTH (RFC 6962, 2.1) of the whole tree. */
export function treeRoot(tree: Tree): Promise<Hash> {
  return tree.size === 0 ? rootOf([]) : rangeHash(tree, 0, tree.size);
}

/** The hash of an entry, as the tree has it. */
export async function leafHashAt(tree: Tree, index: number): Promise<Hash> {
  return rangeHash(tree, index, index + 1);
}

/** MTH of the leaves from `start` to `end`, exclusive: of ranges that a node of the tree spans. */
export async function rangeHash(tree: Tree, start: number, end: number): Promise<Hash> {
  const count = end - start;
  const split = splitPoint(count);
  // A whole subtree lies in one tile.
  if (count === 1 || count === split * 2) return subtreeHash(tree, start, count);
  return nodeHash(
    await rangeHash(tree, start, start + split),
    await rangeHash(tree, start + split, end),
  );
}

async function subtreeHash(tree: Tree, start: number, count: number): Promise<Hash> {
  let level = 0;
  while (fullWidth ** (level + 1) <= count) level++;
  const leavesPerHash = fullWidth ** level;
  const first = start / leavesPerHash;
  const tile = tileAt(level, Math.floor(first / fullWidth), tree.size);
  const hashes = await tree.readTile(tile);
  const offset = first % fullWidth;
  return rootOf(hashes.slice(offset, offset + count / leavesPerHash));
}
