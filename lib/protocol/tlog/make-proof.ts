import { type Hash, splitPoint } from "./merkle";
import { rangeHash, type Tree } from "./tree";

/** PATH (RFC 6962, 2.1.1): the hashes that lead from an entry's to the root, lowest first. */
export function inclusionProof(tree: Tree, index: number): Promise<Hash[]> {
  return pathIn(tree, index, 0, tree.size);
}

/** PROOF (RFC 6962, 2.1.2): that the first `oldSize` entries are the tree of that time. */
export async function consistencyProof(tree: Tree, oldSize: number): Promise<Hash[]> {
  return oldSize === 0 ? [] : subproof(tree, oldSize, [0, tree.size], true);
}

async function pathIn(tree: Tree, index: number, start: number, end: number): Promise<Hash[]> {
  if (end - start === 1) return [];
  const middle = start + splitPoint(end - start);
  if (index < middle) {
    return [...(await pathIn(tree, index, start, middle)), await rangeHash(tree, middle, end)];
  }
  return [...(await pathIn(tree, index, middle, end)), await rangeHash(tree, start, middle)];
}

/** `isKnown`: whoever verifies has the hash of the whole range, as the old root. */
async function subproof(
  tree: Tree,
  oldSize: number,
  [start, end]: readonly [number, number],
  isKnown: boolean,
): Promise<Hash[]> {
  if (oldSize === end) return isKnown ? [] : [await rangeHash(tree, start, end)];
  const middle = start + splitPoint(end - start);
  if (oldSize <= middle) {
    const left = await subproof(tree, oldSize, [start, middle], isKnown);
    return [...left, await rangeHash(tree, middle, end)];
  }
  const right = await subproof(tree, oldSize, [middle, end], false);
  return [...right, await rangeHash(tree, start, middle)];
}
