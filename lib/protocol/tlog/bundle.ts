import { limits } from "../limits";

const lengthBytes = 2;

/** Entries one after the other, each after its length in two bytes, big-endian (c2sp.org/tlog-tiles). */
export function printBundle(entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = entries.reduce((sum, { length }) => sum + lengthBytes + length, 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let filled = 0;
  for (const entry of entries) {
    if (entry.length > limits.logEntryBytes) throw new Error(`an entry of ${entry.length} bytes`);
    view.setUint16(filled, entry.length);
    bytes.set(entry, filled + lengthBytes);
    filled += lengthBytes + entry.length;
  }
  return bytes;
}

/** Null when the bytes end within an entry. */
export function parseBundle(bytes: Uint8Array): Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + lengthBytes > bytes.length) return null;
    const end = at + lengthBytes + view.getUint16(at);
    if (end > bytes.length) return null;
    entries.push(bytes.subarray(at + lengthBytes, end));
    at = end;
  }
  return entries;
}
