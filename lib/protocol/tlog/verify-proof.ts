import { ok, type Result, refuse } from "../result";
import { type Hash, isSameHash, nodeHash, splitPoint } from "./merkle";

export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

/** Whether the entry with this hash is in the tree at `index` (RFC 9162, 2.1.3.2). */
export async function verifyInclusion(
  leaf: Hash,
  index: number,
  proof: readonly Hash[],
  head: TreeHead,
): Promise<Result<true, "log-entry-mismatch">> {
  const refused = refuse("log-entry-mismatch", `entry ${index} is not in the tree of ${head.size}`);
  if (index >= head.size) return refused;
  let [node, last] = [index, head.size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return refused;
    if (isOdd(node) || node === last) {
      hash = await nodeHash(sibling, hash);
      [node, last] = climb(node, last);
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSameHash(hash, head.root) ? ok(true) : refused;
}

/** Whether the proof shows that the tree of `now` begins with the tree of `before` (RFC 9162, 2.1.4.2). */
export async function verifyConsistency(
  before: TreeHead,
  now: TreeHead,
  proof: readonly Hash[],
): Promise<Result<true, "log-forked" | "log-rolled-back">> {
  if (before.size > now.size) {
    return refuse("log-rolled-back", `it had ${before.size} entries and has ${now.size}`);
  }
  if (before.size === 0) return ok(true);
  const forked = refuse("log-forked", `the first ${before.size} entries are not those of before`);
  if (before.size === now.size) return isSameHash(before.root, now.root) ? ok(true) : forked;
  const isWholeSubtree = before.size === 1 || splitPoint(before.size) * 2 === before.size;
  const [first, ...rest] = isWholeSubtree ? [before.root, ...proof] : proof;
  if (first === undefined) return forked;
  let [node, last] = climbOdd(before.size - 1, now.size - 1);
  let [oldHash, newHash] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return forked;
    if (isOdd(node) || node === last) {
      oldHash = await nodeHash(sibling, oldHash);
      newHash = await nodeHash(sibling, newHash);
      [node, last] = climb(node, last);
    } else {
      newHash = await nodeHash(newHash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  const holds = last === 0 && isSameHash(oldHash, before.root) && isSameHash(newHash, now.root);
  return holds ? ok(true) : forked;
}

// Not by bit operators: those cut sizes to 32 bits.
const isOdd = (value: number) => value % 2 === 1;
const half = (value: number) => Math.floor(value / 2);

/** To the level at which the node is a right child, or the root. */
function climb(node: number, last: number): [number, number] {
  while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
  return [node, last];
}

function climbOdd(node: number, last: number): [number, number] {
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  return [node, last];
}
