import { describe, expect, test } from "vitest";
import { importFile } from "../testing/dag";
import { cidOfFile, leafBytes, leavesOf } from "./cid-of-file";

const kubosLayout = { chunkSize: leafBytes, fanOut: 174, rawLeaves: true };

/** No two leaves alike. */
function bytesOf(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += leafBytes) bytes[at] = at / leafBytes;
  return bytes;
}

describe("the content id of a file", () => {
  test("of a known file is the one that ipfs add gives", async () => {
    const bytes = new TextEncoder().encode("hello world\n");
    expect(await cidOfFile(leavesOf(bytes))).toBe(
      "bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4",
    );
  });

  test.each([
    ["an empty file", 0],
    ["a file of one leaf", leafBytes],
    ["a file of one leaf and a byte", leafBytes + 1],
    ["a file of two levels", 175 * leafBytes],
  ])("of %s is the root of the tree that an IPFS importer builds", async (_, length) => {
    const bytes = bytesOf(length);
    const [root] = await importFile(bytes, kubosLayout);
    expect(await cidOfFile(leavesOf(bytes))).toBe(root?.cid);
  });

  test("comes with every inner node, the root last", async () => {
    const kept: string[] = [];
    const cid = await cidOfFile(leavesOf(bytesOf(175 * leafBytes)), (node) => kept.push(node));
    expect(kept).toHaveLength(3);
    expect(kept.at(-1)).toBe(cid);
  });
});
