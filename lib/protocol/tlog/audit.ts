import { ok, type Result, refuse } from "../result";
import { consistencyProof, inclusionProof } from "./make-proof";
import { type Hash, isSameHash, leafHash, rootOf } from "./merkle";
import { type Bundle, bundleOf, fullWidth } from "./tile";
import { type Tree, treeRoot } from "./tree";
import { type TreeHead, verifyConsistency, verifyInclusion } from "./verify-proof";

/** A log as anybody reads it from outside, tile by tile. Nothing in it is believed. */
export interface ReadLog extends Tree {
  /** Gives the entries of a bundle as they came, be they too few. Throws where none can be had. */
  readonly readBundle: (bundle: Bundle) => Promise<readonly Uint8Array[]>;
}

export type GrowthRefusal = "log-rolled-back" | "log-forked" | "log-tree-mismatch";

/**
 * Whether the log grew from what was seen `before` (null: nothing was) to `now`, as its tiles have it: none of
 * what was there is changed or gone. Reads the tiles that this takes.
 */
export async function verifyGrowth(
  tree: Tree,
  before: TreeHead | null,
  now: TreeHead,
): Promise<Result<true, GrowthRefusal>> {
  if (before !== null && before.size >= now.size) {
    const same = await verifyConsistency(before, now, []);
    if (!same.ok) return same;
  }
  if (!isSameHash(await treeRoot(tree), now.root)) {
    return refuse("log-tree-mismatch", `the tiles do not give the root signed for ${now.size}`);
  }
  if (before === null || before.size === now.size) return ok(true);
  return verifyConsistency(before, now, await consistencyProof(tree, before.size));
}

/** Whether these bytes are the entry at `index` of the log. */
export async function verifyEntry(
  tree: Tree,
  head: TreeHead,
  index: number,
  entry: Uint8Array,
): Promise<Result<true, "log-entry-mismatch">> {
  if (index >= head.size) {
    return refuse("log-entry-mismatch", `there is no entry ${index} in a log of ${head.size}`);
  }
  return verifyInclusion(await leafHash(entry), index, await inclusionProof(tree, index), head);
}

/**
 * Hashes every entry anew and holds the root that comes out against the signed one. `visit` gets each entry
 * that is as its leaf says; what it sees is proven once all of this holds.
 */
export async function verifyAllEntries(
  log: ReadLog,
  head: TreeHead,
  visit: (entry: Uint8Array, index: number) => void = () => {},
): Promise<Result<true, "log-entry-mismatch" | "log-tree-mismatch">> {
  const units: Hash[] = [];
  for (let start = 0; start < head.size; start += fullWidth) {
    const bundle = bundleOf(start, head.size);
    const entries = await log.readBundle(bundle);
    const leaves = await log.readTile({ level: 0, ...bundle });
    for (const [offset, leaf] of leaves.entries()) {
      const index = start + offset;
      const entry = entries[offset];
      if (entry === undefined || !isSameHash(await leafHash(entry), leaf)) {
        return refuse("log-entry-mismatch", `entry ${index} is not the one that its leaf is of`);
      }
      visit(entry, index);
    }
    units.push(await rootOf(leaves));
  }
  // A tree over whole subtrees of one size, the last perhaps smaller, has the root of all their leaves.
  if (isSameHash(await rootOf(units), head.root)) return ok(true);
  return refuse("log-tree-mismatch", `the entries do not give the root signed for ${head.size}`);
}
