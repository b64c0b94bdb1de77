import * as dagCbor from "@ipld/dag-cbor";
import { CID } from "multiformats/cid";
import { ByteReader } from "./byte-reader";
import { type Cid, cidBytes, cidOfLink, linkOf } from "./cid";
import { limits } from "./limits";
import { ok, type Result, refuse } from "./result";

export interface CarBlock {
  readonly cid: Cid;
  readonly bytes: Uint8Array;
}

export type CarRefusal = "car-malformed" | "car-truncated" | "block-too-large" | "unsupported-cid";

/** Longest CID we accept, in binary. */
const maxCidBytes = 36;
/** First byte of a CID: version 1, or the sha2-256 that a CIDv0 begins with. */
const cidStarts: readonly (number | undefined)[] = [0x01, 0x12];
/** Bytes that a length may take: every length within our limits fits. */
const maxVarintBytes = 4;

/**
 * Reads a CARv1 of one root (https://ipld.io/specs/transport/car/carv1/) from a stream, holding at
 * most one block and one chunk. Does not hash: that is for whoever knows which block is due.
 */
export class CarReader {
  readonly #reader: ByteReader;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#reader = new ByteReader(chunks);
  }

  /** The one root. Ask once, before the first block. */
  async header(): Promise<Result<Cid, CarRefusal>> {
    const length = await this.#length();
    if (!length.ok) return length;
    if (length.value === null) return refuse("car-malformed", "is empty");
    if (length.value > limits.carHeaderBytes) {
      return refuse("car-malformed", `the header exceeds ${limits.carHeaderBytes} bytes`);
    }
    const bytes = await this.#reader.take(length.value);
    if (bytes === null) return refuse("car-truncated", "ends inside the header");
    const root = soleRoot(decodeCbor(bytes));
    if (root === null) return refuse("car-malformed", "the header is not CARv1 with one root");
    const link = linkOf(root);
    if (!link.ok) return link;
    const cid = cidOfLink(link.value);
    return isSame(bytes, encodeHeader(cid))
      ? ok(cid)
      : refuse("car-malformed", "the header is not written canonically");
  }

  /** The next block, or null at the end. */
  async next(): Promise<Result<CarBlock | null, CarRefusal>> {
    const length = await this.#length();
    if (!length.ok) return length;
    if (length.value === null) return ok(null);
    if (length.value > limits.blockBytes + maxCidBytes) {
      return refuse("block-too-large", `a block exceeds ${limits.blockBytes} bytes`);
    }
    const frame = await this.#reader.take(length.value);
    if (frame === null) return refuse("car-truncated", "ends inside a block");
    const split = splitFrame(frame);
    if (split === null) return refuse("car-malformed", "a block does not begin with its CID");
    const link = linkOf(split.cid);
    return link.ok ? ok({ cid: cidOfLink(link.value), bytes: split.bytes }) : link;
  }

  /** A frame's length, an unsigned varint in its shortest form; null at the end of the stream. */
  async #length(): Promise<Result<number | null, "car-malformed" | "car-truncated">> {
    let value = 0;
    for (let index = 0; index < maxVarintBytes; index++) {
      const byte = (await this.#reader.take(1))?.[0];
      if (byte === undefined) {
        return index === 0 ? ok(null) : refuse("car-truncated", "ends inside a length");
      }
      value += (byte & 0x7f) * 2 ** (7 * index);
      if (byte < 0x80) {
        const shortest = byte > 0;
        return shortest ? ok(value) : refuse("car-malformed", "has an empty or padded length");
      }
    }
    return refuse("car-malformed", "has a length of more than 4 bytes");
  }
}

/** The header of a CARv1 with one root. */
export function carHeader(root: Cid): Uint8Array {
  const header = encodeHeader(root);
  return concat(varint(header.length), header);
}

/** One block as it stands in a CAR. */
export function carFrame(cid: Cid, bytes: Uint8Array): Uint8Array {
  return concat(carFramePrefix(cid, bytes.length), bytes);
}

/** What stands before a block of `length` bytes, for writers that stream the block itself. */
export function carFramePrefix(cid: Cid, length: number): Uint8Array {
  const binary = cidBytes(cid);
  return concat(varint(binary.length + length), binary);
}

function encodeHeader(root: Cid): Uint8Array {
  return dagCbor.encode({ version: 1, roots: [CID.parse(root)] });
}

function splitFrame(frame: Uint8Array): { cid: CID; bytes: Uint8Array } | null {
  // The decoder takes a 0 for "version 0", so that one CID would have two spellings.
  if (!cidStarts.includes(frame[0])) return null;
  try {
    const [cid, bytes] = CID.decodeFirst(frame as Uint8Array<ArrayBuffer>);
    return { cid, bytes };
  } catch {
    return null;
  }
}

function decodeCbor(bytes: Uint8Array): unknown {
  try {
    return dagCbor.decode(bytes as Uint8Array<ArrayBuffer>);
  } catch {
    return null;
  }
}

function soleRoot(header: unknown): CID | null {
  if (typeof header !== "object" || header === null) return null;
  if (!("roots" in header)) return null;
  const { roots } = header;
  return Array.isArray(roots) && roots.length === 1 ? CID.asCID(roots[0]) : null;
}

function varint(value: number): Uint8Array {
  const bytes = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest & 0x7f) | 0x80);
  return Uint8Array.of(...bytes, rest);
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
