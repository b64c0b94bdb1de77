import { open } from "node:fs/promises";

/** A file that is looked into here and there. */
export interface ByteSource {
  /** Bytes. */
  readonly size: number;
  /** Up to `length` bytes from `offset`; fewer, or none, where the file ends before. */
  read(offset: number, length: number): Promise<Buffer<ArrayBuffer>>;
}

/** Small enough that looking at one piece does not hold up the server's other work. */
export const pieceBytes = 256 * 1024;

/** The file's bytes in order, a piece at a time. */
export async function* piecesOf(
  source: ByteSource,
  start = 0,
  end = source.size,
): AsyncGenerator<Buffer<ArrayBuffer>> {
  for (let at = start; at < end; ) {
    const piece = await source.read(at, Math.min(pieceBytes, end - at));
    if (piece.length === 0) return;
    at += piece.length;
    yield piece;
  }
}

export function bytesAsSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: async (offset, length) => Buffer.from(bytes.slice(offset, offset + Math.max(0, length))),
  };
}

/** Looks into a file while `use` runs. */
export async function withFile<T>(
  path: string,
  use: (source: ByteSource) => Promise<T>,
): Promise<T> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    return await use({
      size,
      async read(offset, length) {
        const wanted = Math.max(0, Math.min(length, size - offset));
        if (wanted === 0) return Buffer.alloc(0);
        const bytes = Buffer.allocUnsafeSlow(wanted);
        const { bytesRead } = await file.read(bytes, 0, wanted, offset);
        return bytes.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}
