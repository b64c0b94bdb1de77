import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { type CarFileRefusal, type FileBlock, readCarFile } from "@hecate/protocol/car-file";
import { type Cid, rawCidFromDigest } from "@hecate/protocol/cid";
import { ok, type Result, refuse } from "@hecate/protocol/result";

/** One block as the store keeps it: a raw leaf is a slice of the flat file, any other its own bytes. */
export interface KeptBlock {
  readonly cid: Cid;
  readonly length: number;
  readonly offset: number | null;
  readonly node: Uint8Array<ArrayBuffer> | null;
}

export interface Received {
  /** Bytes of the file. */
  readonly size: number;
  readonly sha256: string;
  /** In the order of the walk. */
  readonly blocks: readonly KeptBlock[];
  /** Raw CID of the CAR as it came. */
  readonly body: Cid;
}

export type ReceiveRefusal = CarFileRefusal | "quota-exceeded";

/**
 * Writes the file that a CAR carries to `file`, block by block as each is verified. Holds one block
 * and one chunk in memory, whatever the file's size. After a refusal `file` holds a part.
 */
export async function receiveCar(
  chunks: AsyncIterable<Uint8Array>,
  root: Cid,
  file: FileHandle,
  roomBytes: number,
): Promise<Result<Received, ReceiveRefusal>> {
  const car = createHash("sha256");
  const flat = createHash("sha256");
  const blocks: KeptBlock[] = [];
  let size = 0;
  async function keep(block: FileBlock): Promise<Result<true, "quota-exceeded">> {
    if (block.declaredSize > roomBytes) {
      return quotaExceeded(roomBytes);
    }
    blocks.push(keptBlock(block, size));
    if (block.leaf === null) return ok(true);
    flat.update(block.leaf);
    await file.write(block.leaf);
    size += block.leaf.length;
    return ok(true);
  }
  const read = await readCarFile(root, hashing(chunks, car), keep, sha256);
  if (!read.ok) return read;
  const body = rawCidFromDigest(car.digest());
  return ok({ size, sha256: flat.digest("hex"), blocks, body });
}

export function quotaExceeded(roomBytes: number): Result<never, "quota-exceeded"> {
  return refuse("quota-exceeded", `${roomBytes} bytes are left of the publisher's storage`);
}

function keptBlock({ cid, bytes, node }: FileBlock, offset: number): KeptBlock {
  const kept = { cid, length: bytes.length };
  return node
    ? { ...kept, offset: null, node: Uint8Array.from(bytes) }
    : { ...kept, offset, node: null };
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash("sha256").update(bytes).digest();
}

async function* hashing(chunks: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  } catch {
    // The sender is gone: for the reader, the CAR ends here.
  }
}
