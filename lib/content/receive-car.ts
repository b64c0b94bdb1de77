import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { CarReader, type CarRefusal } from "@hecate/protocol/car";
import { type Cid, rawCidFromDigest } from "@hecate/protocol/cid";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { startWalk, type WalkRefusal } from "@hecate/protocol/unixfs/walk";

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

export type ReceiveRefusal = CarRefusal | WalkRefusal | "car-trailing-bytes" | "quota-exceeded";

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
  const reader = new CarReader(hashing(chunks, car));
  const header = await reader.header();
  if (!header.ok) return header;
  if (header.value !== root) {
    return refuse("car-malformed", `The CAR's root is ${header.value}, the address says ${root}`);
  }
  const walk = startWalk(root, sha256);
  const blocks: KeptBlock[] = [];
  let size = 0;
  while (walk.expected() !== null) {
    const block = await reader.next();
    if (!block.ok) return block;
    if (block.value === null) break;
    const { cid, bytes } = block.value;
    const step = await walk.push(cid, bytes);
    if (!step.ok) return step;
    if ((walk.declaredSize() ?? 0) > roomBytes) {
      return refuse("quota-exceeded", `${roomBytes} bytes are left of the publisher's storage`);
    }
    const { leaf, node } = step.value;
    blocks.push({
      cid,
      length: bytes.length,
      offset: node ? null : size,
      node: node ? Uint8Array.from(bytes) : null,
    });
    if (leaf) {
      flat.update(leaf);
      await file.write(leaf);
      size += leaf.length;
    }
  }
  const whole = walk.finish();
  if (!whole.ok) return whole;
  const surplus = await reader.next();
  if (!surplus.ok || surplus.value !== null) {
    return refuse("car-trailing-bytes", "The file was whole before the CAR ended");
  }
  return ok({
    size,
    sha256: flat.digest("hex"),
    blocks,
    body: rawCidFromDigest(car.digest()),
  });
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash("sha256").update(bytes).digest();
}

async function* hashing(chunks: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
