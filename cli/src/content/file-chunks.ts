import { type FileHandle, open } from "node:fs/promises";
import { leafBytes } from "@hecate/protocol/unixfs/cid-of-file";

const readBytes = 16 * leafBytes;

/** The file in leaves of 256 KiB, the last one shorter; an empty file is one empty leaf. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, "r");
  try {
    for (let position = 0; ; position += readBytes) {
      const slab = await readFully(file, position);
      if (position === 0 && slab.length === 0) yield slab;
      for (let start = 0; start < slab.length; start += leafBytes) {
        yield slab.subarray(start, start + leafBytes);
      }
      if (slab.length < readBytes) return;
    }
  } finally {
    await file.close();
  }
}

/** Up to `readBytes` from `position`; fewer only at the end of the file. */
async function readFully(file: FileHandle, position: number): Promise<Uint8Array> {
  const slab = Buffer.allocUnsafe(readBytes);
  for (let filled = 0; filled < readBytes; ) {
    const { bytesRead } = await file.read(slab, filled, readBytes - filled, position + filled);
    if (bytesRead === 0) return slab.subarray(0, filled);
    filled += bytesRead;
  }
  return slab;
}
