import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "../limits";
import { type ImportOptions, importFile, type TestBlock } from "../testing/dag";
import { startWalk } from "./walk";

const options: fc.Arbitrary<ImportOptions> = fc.record({
  chunkSize: fc.integer({ min: 1, max: 16 }),
  fanOut: fc.integer({ min: 2, max: 5 }),
  rawLeaves: fc.boolean(),
});
const file = fc.uint8Array({ maxLength: 24 });

async function walkAll(root: TestBlock | undefined, blocks: readonly TestBlock[]) {
  if (root === undefined) throw new Error("a file has a root");
  const walk = startWalk(root.cid);
  const seen: number[] = [];
  for (const { cid, bytes } of blocks) {
    const walked = await walk.push(cid, bytes);
    if (!walked.ok) return { refused: walked.refusal.code };
    for (const byte of walked.value.leaf ?? []) seen.push(byte);
  }
  const finished = walk.finish();
  return finished.ok ? { seen: Uint8Array.from(seen) } : { refused: finished.refusal.code };
}

describe("the walk of a file", () => {
  test("accepts what the importer makes, and gives the file back in order", async () => {
    await fc.assert(
      fc.asyncProperty(file, options, async (bytes, how) => {
        const blocks = await importFile(bytes, how);
        expect(await walkAll(blocks[0], blocks)).toEqual({ seen: bytes });
      }),
    );
  });

  test("knows the size of the file from its first block", async () => {
    await fc.assert(
      fc.asyncProperty(file, options, async (bytes, how) => {
        const [root] = await importFile(bytes, how);
        if (root === undefined) throw new Error("a file has a root");
        const walk = startWalk(root.cid);
        expect(walk.declaredSize()).toBeNull();
        await walk.push(root.cid, root.bytes);
        expect(walk.declaredSize()).toBe(bytes.length);
      }),
    );
  });

  test("refuses a file with a block left out", async () => {
    await fc.assert(
      fc.asyncProperty(file, options, fc.nat(), async (bytes, how, pick) => {
        const blocks = await importFile(bytes, how);
        const left = blocks.toSpliced(pick % blocks.length, 1);
        expect(await walkAll(blocks[0], left)).toHaveProperty("refused");
      }),
    );
  });

  test("refuses a file with any byte of any block changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 24 }),
        options,
        fc.nat(),
        fc.nat(),
        async (bytes, how, pick, at) => {
          const blocks = await importFile(bytes, how);
          const index = pick % blocks.length;
          const changed = blocks.map((block, i) =>
            i === index
              ? {
                  ...block,
                  bytes: block.bytes.map((byte, j) =>
                    j === at % block.bytes.length ? byte ^ 1 : byte,
                  ),
                }
              : block,
          );
          expect(await walkAll(blocks[0], changed)).toEqual({ refused: "block-hash-mismatch" });
        },
      ),
    );
  });

  test("goes on after a refused block, as if it had not come", async () => {
    const blocks = await importFile(Uint8Array.of(1, 2, 3), {
      chunkSize: 1,
      fanOut: 2,
      rawLeaves: true,
    });
    const [root, ...rest] = blocks;
    if (root === undefined) throw new Error("a file has a root");
    const walk = startWalk(root.cid);
    expect((await walk.push(root.cid, Uint8Array.of(0))).ok).toBe(false);
    for (const { cid, bytes } of [root, ...rest])
      expect((await walk.push(cid, bytes)).ok).toBe(true);
    expect(walk.finish()).toEqual({ ok: true, value: { size: 3 } });
    expect(walk.expected()).toBeNull();
  });

  test("refuses more nodes than a reader can hold, whatever size they state", async () => {
    const part = limits.nodeBytesPerFile / 8;
    const how = { chunkSize: part, fanOut: 20, rawLeaves: false };
    const small = await importFile(new Uint8Array(7 * part), how);
    expect(await walkAll(small[0], small)).toHaveProperty("seen");
    const large = await importFile(new Uint8Array(8 * part), how);
    expect(await walkAll(large[0], large)).toEqual({ refused: "content-too-large" });
  });

  test("says which blocks are nodes", async () => {
    const [root, leaf] = await importFile(Uint8Array.of(1, 2), {
      chunkSize: 1,
      fanOut: 2,
      rawLeaves: true,
    });
    if (root === undefined || leaf === undefined) throw new Error("two leaves have a root");
    const walk = startWalk(root.cid);
    expect(await walk.push(root.cid, root.bytes)).toEqual({
      ok: true,
      value: { leaf: null, node: true },
    });
    expect(await walk.push(leaf.cid, leaf.bytes)).toEqual({
      ok: true,
      value: { leaf: leaf.bytes, node: false },
    });
  });
});
