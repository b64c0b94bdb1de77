import { createHash } from "node:crypto";
import { carFrame, carHeader } from "@hecate/protocol/car";
import type { Cid } from "@hecate/protocol/cid";
import { importFile, type TestBlock } from "@hecate/protocol/testing/dag";

/** A file, as its publisher has it before any upload. */
export interface LocalFile {
  readonly cid: Cid;
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly sha256: string;
  readonly blocks: readonly TestBlock[];
  readonly car: Uint8Array;
}

/** Cut in blocks of 1 KiB, so that little files have trees too. */
export async function aFile(bytes: Uint8Array, chunkSize = 1024): Promise<LocalFile> {
  const blocks = await importFile(bytes, { chunkSize, fanOut: 174, rawLeaves: true });
  const [root] = blocks;
  if (root === undefined) throw new Error("a file without blocks");
  return {
    cid: root.cid,
    bytes,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    blocks,
    car: carOf(root.cid, blocks),
  };
}

export function carOf(root: Cid, blocks: readonly { cid: Cid; bytes: Uint8Array }[]): Uint8Array {
  return Buffer.concat([carHeader(root), ...blocks.map(({ cid, bytes }) => carFrame(cid, bytes))]);
}

/** Bytes that look like a program and are like no other's. */
export function programBytes(seed: string, size = 3000): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(size / 64) }, (_, index) =>
    createHash("sha512").update(`${seed} ${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, size);
}
