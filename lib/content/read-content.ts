import { type FileHandle, open, stat } from "node:fs/promises";
import { carFramePrefix, carHeader } from "@hecate/protocol/car";
import type { Cid } from "@hecate/protocol/cid";
import { contentPath, mediaPath, recordingPath } from "#lib/content/content-directory";
import type { Block } from "#lib/db/generated/client";
import { findBlock, findBlocks, findContent } from "./store";

/** Bytes that can be streamed; `size` is how many there are in all. */
export interface Readable {
  readonly size: number;
  /** From `start` up to but not including `end`. The file is closed at the end or on `return()`. */
  chunks(start?: number, end?: number): AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

/** Large enough that the cost of a read does not show, small enough to hold many at once. */
const chunkBytes = 1024 * 1024;

/** A stored file; null when there is none of that name. */
export async function readFlatFile(cid: Cid): Promise<Readable | null> {
  const content = await findContent(cid);
  if (content === null) return null;
  const size = Number(content.size);
  const chunks = (start = 0, end = size) => slices(contentPath(cid), start, end);
  return { size, chunks };
}

async function* slices(path: string, start: number, end: number) {
  const file = await open(path, "r");
  try {
    for (let at = start; at < end; at += chunkBytes) {
      yield await readExactly(file, at, Math.min(chunkBytes, end - at));
    }
  } finally {
    await file.close();
  }
}

/** Any block that is part of a stored file; null when there is none of that name. */
export async function readBlock(cid: Cid): Promise<Uint8Array<ArrayBuffer> | null> {
  const block = await findBlock(cid);
  if (block === null) return null;
  if (block.node !== null) return block.node;
  const file = await open(contentPath(block.contentCid as Cid), "r");
  try {
    return await readExactly(file, Number(block.offset), block.length);
  } finally {
    await file.close();
  }
}

/** The CAR of a stored file, depth first with duplicates; null when there is none of that name. */
export async function readCar(cid: Cid): Promise<Readable | null> {
  const blocks = await findBlocks(cid);
  if (blocks.length === 0) return null;
  const header = carHeader(cid);
  const size = blocks.reduce((sum, block) => sum + frameBytes(block), header.length);
  return { size, chunks: () => frames(cid, header, blocks) };
}

async function* frames(cid: Cid, header: Uint8Array, blocks: readonly Block[]) {
  yield Uint8Array.from(header);
  const file = await open(contentPath(cid), "r");
  try {
    for (const batch of batches(blocks)) yield await readBatch(file, batch);
  } finally {
    await file.close();
  }
}

/** Runs of blocks of about a chunk each, so that small blocks do not cost a write each. */
function* batches(blocks: readonly Block[]): Generator<Block[]> {
  let batch: Block[] = [];
  let bytes = 0;
  for (const block of blocks) {
    batch.push(block);
    bytes += block.length;
    if (bytes < chunkBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function readBatch(file: FileHandle, batch: readonly Block[]) {
  const bytes = Buffer.allocUnsafeSlow(batch.reduce((sum, block) => sum + frameBytes(block), 0));
  let at = 0;
  for (const block of batch) {
    const prefix = carFramePrefix(block.cid as Cid, block.length);
    bytes.set(prefix, at);
    at += prefix.length;
    if (block.node !== null) bytes.set(block.node, at);
    else await readInto(file, bytes.subarray(at, at + block.length), Number(block.offset));
    at += block.length;
  }
  return bytes;
}

function frameBytes(block: Block): number {
  return carFramePrefix(block.cid as Cid, block.length).length + block.length;
}

async function readExactly(file: FileHandle, position: number, length: number) {
  const bytes = Buffer.allocUnsafeSlow(length);
  await readInto(file, bytes, position);
  return bytes;
}

async function readInto(file: FileHandle, into: Buffer, position: number): Promise<void> {
  const { bytesRead } = await file.read(into, 0, into.length, position);
  if (bytesRead !== into.length) throw new Error(`a stored file ends at ${position + bytesRead}`);
}

const mediaPaths = { webp: mediaPath, cast: recordingPath };

/** A re-encoded screenshot or recording; null when there is none of that name. */
export function readMedia(cid: Cid, kind: keyof typeof mediaPaths): Promise<Readable | null> {
  return readKept(mediaPaths[kind](cid));
}

/** A file that is whole wherever it is; null when there is none. */
export async function readKept(path: string): Promise<Readable | null> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return (
    found && { size: found.size, chunks: (start = 0, end = found.size) => slices(path, start, end) }
  );
}
