import type { FileHandle } from "node:fs/promises";

const pieceBytes = 4 << 20;

/** Appends to a file in large pieces: one is on its way to the disk while the next one fills. */
export interface PieceWriter {
  add(bytes: Uint8Array): Promise<void>;
  /** Writes what is left. Call it before the file is closed, whatever happened. */
  end(): Promise<void>;
}

export function pieceWriter(file: FileHandle): PieceWriter {
  let piece: Uint8Array[] = [];
  let filled = 0;
  let underWay = Promise.resolve();

  async function flush(): Promise<void> {
    await underWay;
    underWay = writeAll(file, piece);
    // Whoever flushes next meets the error.
    underWay.catch(() => {});
    piece = [];
    filled = 0;
  }

  return {
    async add(bytes) {
      piece.push(bytes);
      filled += bytes.length;
      if (filled >= pieceBytes) await flush();
    },
    async end() {
      await flush();
      await underWay;
    },
  };
}

/** `writev` may stop early, where the disk is full for one: the rest is tried again, and fails by name. */
async function writeAll(file: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const { bytesWritten } = await file.writev(parts);
  if (bytesWritten < length) await file.writeFile(Buffer.concat(parts).subarray(bytesWritten));
}
