import { ok, type Result, refuse } from "../result";

/** The fields of UnixFS's `Data` message that say what a file holds. */
export interface UnixFsData {
  readonly type: number;
  readonly data: Uint8Array;
  readonly fileSize: number;
  /** File bytes under each link, in the order of the links. */
  readonly blockSizes: readonly number[];
}

export const unixFsTypes = { raw: 0, file: 2 } as const;

const wireTypes = { varint: 0, bytes: 2, fixed32: 5 } as const;

/**
 * Decodes the protobuf of https://specs.ipfs.tech/unixfs/. Own decoder, because the usual one forgets
 * `filesize` and lets the last of a repeated field win: a block must not mean two things to two readers.
 */
export function decodeUnixFsData(bytes: Uint8Array): Result<UnixFsData, "dag-malformed"> {
  const numbers = new Map<number, number>();
  const blockSizes: number[] = [];
  let data: Uint8Array | null = null;
  for (let offset = 0; offset < bytes.length; ) {
    const field = readField(bytes, offset);
    if (field === null) return refuse("dag-malformed", "the UnixFS message is not protobuf");
    offset = field.end;
    const repeated = field.number === 2 ? data !== null : numbers.has(field.number);
    if (repeated) return refuse("dag-malformed", `UnixFS field ${field.number} stands twice`);
    if (field.number === 4 && typeof field.value === "number") blockSizes.push(field.value);
    else if (field.number === 2 && typeof field.value === "object") data = field.value;
    else if (field.number > 4) numbers.set(field.number, 0);
    else if (typeof field.value === "number") numbers.set(field.number, field.value);
    else return refuse("dag-malformed", `UnixFS field ${field.number} has the wrong wire type`);
  }
  const type = numbers.get(1);
  if (type === undefined) return refuse("dag-malformed", "the UnixFS message has no type");
  return ok({ type, data: data ?? new Uint8Array(), fileSize: numbers.get(3) ?? 0, blockSizes });
}

interface Field {
  readonly number: number;
  readonly value: number | Uint8Array;
  readonly end: number;
}

function readField(bytes: Uint8Array, offset: number): Field | null {
  const key = readVarint(bytes, offset);
  if (key === null) return null;
  const number = Math.floor(key.value / 8);
  const wireType = key.value % 8;
  if (number === 0) return null;
  if (wireType === wireTypes.fixed32) return fieldOfBytes(number, bytes, key.end, 4);
  const first = readVarint(bytes, key.end);
  if (first === null) return null;
  if (wireType === wireTypes.varint) return { number, ...first };
  return wireType === wireTypes.bytes ? fieldOfBytes(number, bytes, first.end, first.value) : null;
}

function fieldOfBytes(number: number, bytes: Uint8Array, start: number, length: number) {
  const end = start + length;
  return end > bytes.length ? null : { number, value: bytes.subarray(start, end), end };
}

/** Little-endian base 128. Null when it does not end, or exceeds what a number holds exactly. */
function readVarint(bytes: Uint8Array, offset: number): { value: number; end: number } | null {
  let value = 0;
  let scale = 1;
  for (let end = offset; end < bytes.length && end - offset < 8; ) {
    const byte = bytes[end++] ?? 0;
    value += (byte & 0x7f) * scale;
    scale *= 128;
    if (byte < 0x80) return value <= Number.MAX_SAFE_INTEGER ? { value, end } : null;
  }
  return null;
}
