import { limits } from "@hecate/protocol/limits";
import type { ByteSource } from "#lib/scanning/byte-source";
import { BrokenHeader } from "#lib/scanning/formats/executable";

/** Numbers and names out of a table that was read whole. Throws `BrokenHeader` beyond its end. */
export class HeaderReader {
  readonly #view: DataView;

  constructor(
    bytes: Buffer,
    readonly littleEndian: boolean,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  u16(at: number): number {
    return this.#within(at, 2).getUint16(at, this.littleEndian);
  }

  u32(at: number): number {
    return this.#within(at, 4).getUint32(at, this.littleEndian);
  }

  /** An offset or length; none of ours exceeds 2^53. */
  u64(at: number): number {
    return Number(this.#within(at, 8).getBigUint64(at, this.littleEndian));
  }

  /** Up to the first NUL, of `length` bytes at most, in printable ASCII. */
  name(at: number, length: number): string {
    const view = this.#within(at, 0);
    let name = "";
    for (let index = at; index < Math.min(at + length, view.byteLength); index++) {
      const byte = view.getUint8(index);
      if (byte === 0) break;
      name += byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "?";
    }
    return name;
  }

  #within(at: number, length: number): DataView {
    if (at < 0 || at + length > this.#view.byteLength) throw new BrokenHeader("a table is cut off");
    return this.#view;
  }
}

/** A table of `count` entries; throws `BrokenHeader` when it is not all there, or absurdly long. */
export async function readTable(
  source: ByteSource,
  { offset, count, entryBytes }: { offset: number; count: number; entryBytes: number },
  littleEndian: boolean,
): Promise<HeaderReader> {
  if (count > limits.scanTableEntries) throw new BrokenHeader("a table is too long");
  return readHeader(source, offset, count * entryBytes, littleEndian);
}

export async function readHeader(
  source: ByteSource,
  offset: number,
  length: number,
  littleEndian: boolean,
): Promise<HeaderReader> {
  if (length > limits.scanTableBytes) throw new BrokenHeader("a table is too large");
  const bytes = await source.read(offset, length);
  if (bytes.length < length) throw new BrokenHeader("a header is cut off");
  return new HeaderReader(bytes, littleEndian);
}
