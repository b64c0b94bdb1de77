import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consistencyProof, inclusionProof } from "./make-proof";
import { type Hash, leafHash, rootOf } from "./merkle";
import { type Tile, tileAt } from "./tile";
import { leafHashAt, type Tree, treeRoot } from "./tree";
import { verifyConsistency, verifyInclusion } from "./verify-proof";

const leaves = await Promise.all(
  Array.from({ length: 70_000 }, (_, index) =>
    leafHash(Uint8Array.of(index >> 16, index >> 8, index)),
  ),
);

/** The tree over the first `size` leaves, whose tiles are worked out from the leaves by the definition. */
function treeOf(size: number): Tree & { asked: Tile[] } {
  const asked: Tile[] = [];
  const readTile = async (tile: Tile) => {
    asked.push(tile);
    const { level, index, width } = tile;
    return Promise.all(Array.from({ length: width }, (_, at) => spanned(level, index * 256 + at)));
  };
  return { size, readTile, asked };
}

async function spanned(level: number, index: number): Promise<Hash> {
  const leavesPerHash = 256 ** level;
  return rootOf(leaves.slice(index * leavesPerHash, (index + 1) * leavesPerHash));
}

describe("a tree known by its tiles", () => {
  test.each([0, 1, 2, 255, 256, 257, 511, 512, 5000, 65_536, 70_000])(
    "of %i leaves has the root that the leaves give",
    async (size) => {
      expect(await treeRoot(treeOf(size))).toEqual(await rootOf(leaves.slice(0, size)));
    },
  );

  test("is asked for the tiles at its right edge only, when the root is wanted", async () => {
    const tree = treeOf(70_000);
    await treeRoot(tree);
    const names = new Set(tree.asked.map(({ level, index }) => `${level}/${index}`));
    expect([...names].sort()).toEqual(["0/273", "1/1", "2/0"]);
  });

  test("proves each of its entries, and no other hash, to its root", async () => {
    const sizeAndIndex = fc
      .integer({ min: 1, max: 2_000 })
      .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));
    const property = fc.asyncProperty(sizeAndIndex, async ([size, index]) => {
      const tree = treeOf(size);
      const head = { size, root: await treeRoot(tree) };
      const proof = await inclusionProof(tree, index);
      const leaf = await leafHashAt(tree, index);
      expect(leaf).toEqual(leaves[index]);
      expect((await verifyInclusion(leaf, index, proof, head)).ok).toBe(true);
      const other = await leafHash(Uint8Array.of(1));
      expect((await verifyInclusion(other, index, proof, head)).ok).toBe(false);
      const next = (await verifyInclusion(leaf, index + 1, proof, head)).ok;
      expect(next).toBe(false);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test("proves that it begins with each smaller tree, and with no other", async () => {
    const sizes = fc
      .integer({ min: 1, max: 2_000 })
      .chain((to) => fc.tuple(fc.integer({ min: 1, max: to }), fc.constant(to)));
    const property = fc.asyncProperty(sizes, async ([from, to]) => {
      const tree = treeOf(to);
      const now = { size: to, root: await treeRoot(tree) };
      const before = { size: from, root: await treeRoot(treeOf(from)) };
      const proof = await consistencyProof(tree, from);
      expect((await verifyConsistency(before, now, proof)).ok).toBe(true);
      const forged = { size: from, root: await leafHash(before.root) };
      expect(await verifyConsistency(forged, now, proof)).toMatchObject({
        refusal: { code: "log-forked" },
      });
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

describe("a tile", () => {
  test("is as wide as the tree goes", () => {
    expect(tileAt(0, 273, 70_000).width).toBe(112);
    expect(tileAt(1, 1, 70_000).width).toBe(17);
    expect(tileAt(2, 0, 70_000).width).toBe(1);
    expect(tileAt(0, 0, 256).width).toBe(256);
    expect(() => tileAt(0, 1, 256)).toThrow();
  });
});
