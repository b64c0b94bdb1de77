import * as dagCbor from "@ipld/dag-cbor";
import * as dagPb from "@ipld/dag-pb";
import { base32 } from "multiformats/bases/base32";
import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import * as digests from "multiformats/hashes/digest";
import { sha256 } from "multiformats/hashes/sha2";
import { ok, type Result, refuse } from "./result";

/** CIDv1, sha2-256, base32, codec raw, dag-pb or dag-cbor, in its one canonical spelling. */
export type Cid = string & { readonly __brand: "Cid" };

export type Codec = "raw" | "dag-pb" | "dag-cbor";

const codecCodes = { raw: raw.code, "dag-pb": dagPb.code, "dag-cbor": dagCbor.code } as const;
const codecNames = new Map<number, Codec>([
  [raw.code, "raw"],
  [dagPb.code, "dag-pb"],
  [dagCbor.code, "dag-cbor"],
]);
const digestBytes = 32;
/** Far above the 59 characters of every CID we accept; decoding costs the square of the length. */
const maxCidChars = 128;

export function parseCid(text: string): Result<Cid, "invalid-cid" | "unsupported-cid"> {
  const decoded = text.length <= maxCidChars ? decodeText(text) : null;
  if (decoded === null) return refuse("invalid-cid", "is not a CID in base32");
  const link = supported(decoded);
  if (!link.ok) return link;
  const cid = cidOfLink(link.value);
  return cid === text ? ok(cid) : refuse("invalid-cid", "is not written canonically");
}

/** A decoded CID of a kind that we accept. Nodes hold thousands: they become text only when needed. */
export type Link = CID & { readonly __brand: "Link" };

/** A link inside a block or a CAR: there a CIDv0 stands for the dag-pb CIDv1 of its digest. */
export function linkOf(cid: CID): Result<Link, "unsupported-cid"> {
  return supported(cid.version === 0 ? cid.toV1() : cid);
}

export function cidOfLink(link: Link): Cid {
  // Not toString: a CID remembers the text it was parsed from, canonical or not.
  return base32.encode(link.bytes) as Cid;
}

function supported(cid: CID): Result<Link, "unsupported-cid"> {
  if (cid.version !== 1) return refuse("unsupported-cid", "is not a CIDv1");
  if (cid.multihash.code !== sha256.code || cid.multihash.digest.length !== digestBytes) {
    return refuse("unsupported-cid", "is not a sha2-256 CID");
  }
  if (!codecNames.has(cid.code)) {
    return refuse("unsupported-cid", "is not of codec raw, dag-pb or dag-cbor");
  }
  return ok(cid as Link);
}

export function codecOf(cid: Cid): Codec {
  const codec = codecNames.get(cidBytes(cid)[1] ?? 0);
  if (codec === undefined) throw new Error(`not a Cid of ours: ${cid}`);
  return codec;
}

/** The sha2-256 digest, 32 bytes. */
export function digestOf(cid: Cid): Uint8Array<ArrayBuffer> {
  return cidBytes(cid).slice(-digestBytes);
}

/** The binary form: version, codec, hash and digest length take one byte each, then the digest. */
export function cidBytes(cid: Cid): Uint8Array<ArrayBuffer> {
  return base32.decode(cid);
}

export function cidFromDigest(codec: Codec, digest: Uint8Array): Cid {
  if (digest.length !== digestBytes) throw new Error("a sha2-256 digest has 32 bytes");
  const multihash = digests.create(sha256.code, digest);
  return CID.createV1(codecCodes[codec], multihash).toString() as Cid;
}

/** The CID of bytes taken as one raw block, from their sha2-256 digest. */
export function rawCidFromDigest(digest: Uint8Array): Cid {
  return cidFromDigest("raw", digest);
}

export async function rawCid(bytes: Uint8Array): Promise<Cid> {
  return rawCidFromDigest((await sha256.digest(bytes)).digest);
}

/** The CID of a value of the IPLD data model. Throws on what dag-cbor cannot hold (undefined, NaN). */
export async function dagCborCid(value: unknown): Promise<Cid> {
  return cidFromDigest("dag-cbor", (await sha256.digest(dagCbor.encode(value))).digest);
}

function decodeText(text: string): CID | null {
  try {
    return CID.parse(text);
  } catch {
    return null;
  }
}
