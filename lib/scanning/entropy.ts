import { type ByteSource, piecesOf } from "#lib/scanning/byte-source";
import type { Region } from "#lib/scanning/formats/executable";

/** Above what compilers write (about 6.6 bits at most) and below what compressors do (7.9 and more). */
const packedBits = 7.2;
/** A few hundred bytes of anything look random. */
const leastBytes = 16 * 1024;

/**
 * The first stretch of code that looks compressed or encrypted; null where none does. Reads no more
 * than the file has bytes, however often its headers name the same ones.
 */
export async function packedRegion(
  source: ByteSource,
  regions: readonly Region[],
): Promise<string | null> {
  let budget = source.size;
  for (const { name, offset, length } of regions) {
    const end = Math.min(offset + length, source.size, offset + budget);
    if (end - offset < leastBytes) continue;
    budget -= end - offset;
    if ((await entropyBits(source, offset, end)) > packedBits) return name;
  }
  return null;
}

/** Shannon entropy of the bytes, 0 to 8 bits each. */
async function entropyBits(source: ByteSource, start: number, end: number): Promise<number> {
  const counts = new Uint32Array(256);
  let total = 0;
  for await (const piece of piecesOf(source, start, end)) {
    for (let index = 0; index < piece.length; index++) {
      const byte = piece[index] as number;
      counts[byte] = (counts[byte] as number) + 1;
    }
    total += piece.length;
  }
  return counts.reduce((sum, count) => {
    if (count === 0) return sum;
    const share = count / total;
    return sum - share * Math.log2(share);
  }, 0);
}
