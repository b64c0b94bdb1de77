import { base58btc } from "multiformats/bases/base58";
import { ok, type Result, refuse } from "./result";

/** `did:key:z6Mk…` of an Ed25519 public key that is not a small-order point. */
export type Did = string & { readonly __brand: "Did" };

const didKeyPrefix = "did:key:";
/** Multicodec `ed25519-pub` (0xed) as a varint. */
const ed25519Prefix = Uint8Array.of(0xed, 0x01);
const publicKeyBytes = 32;
/** 34 bytes that begin with 0xed01 always take 48 characters, `z` included. */
const multibaseChars = 48;

/**
 * y-coordinates of the points of order 1, 2, 4 and 8, little-endian, and of 0 and 1 written as p and
 * p + 1. Anybody can make signatures that verify under them, OpenSSL's verifier included.
 */
const smallOrderPoints = new Set([
  `00${"00".repeat(31)}`,
  `01${"00".repeat(31)}`,
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  `ec${"ff".repeat(30)}7f`,
  `ed${"ff".repeat(30)}7f`,
  `ee${"ff".repeat(30)}7f`,
]);

/** Rules out nearly every key at once: DIDs are parsed several times on each request. */
const smallOrderFirstBytes = new Set(
  Array.from(smallOrderPoints, (hex) => Number.parseInt(hex.slice(0, 2), 16)),
);

/** Parses a did:key (W3C CCG did:key v0.7) of Ed25519, in its one canonical spelling. */
export function parseDid(text: string): Result<Did, "invalid-did" | "weak-key"> {
  if (!text.startsWith(didKeyPrefix)) return refuse("invalid-did", "does not begin with did:key:");
  const multibase = text.slice(didKeyPrefix.length);
  if (!multibase.startsWith("z6Mk") || multibase.length !== multibaseChars) {
    return refuse("invalid-did", "is not an Ed25519 key (did:key:z6Mk…)");
  }
  const bytes = decodeBase58(multibase);
  if (
    bytes?.length !== ed25519Prefix.length + publicKeyBytes ||
    ed25519Prefix.some((byte, index) => byte !== bytes[index])
  ) {
    return refuse("invalid-did", "does not decode to a 32-byte Ed25519 key");
  }
  if (isSmallOrder(bytes.subarray(ed25519Prefix.length))) {
    return refuse("weak-key", "the key is a small-order point");
  }
  return ok(text as Did);
}

/** The DID of a raw public key of 32 bytes (RFC 8032, 5.1.5). */
export function didOf(publicKey: Uint8Array): Result<Did, "invalid-did" | "weak-key"> {
  if (publicKey.length !== publicKeyBytes) return refuse("invalid-did", "the key is not 32 bytes");
  if (isSmallOrder(publicKey)) return refuse("weak-key", "the key is a small-order point");
  const bytes = new Uint8Array(ed25519Prefix.length + publicKeyBytes);
  bytes.set(ed25519Prefix);
  bytes.set(publicKey, ed25519Prefix.length);
  return ok((didKeyPrefix + base58btc.encode(bytes)) as Did);
}

/** The raw Ed25519 public key, 32 bytes. */
export function publicKeyOf(did: Did): Uint8Array<ArrayBuffer> {
  return base58btc.decode(did.slice(didKeyPrefix.length)).slice(ed25519Prefix.length);
}

function decodeBase58(multibase: string): Uint8Array | null {
  try {
    return base58btc.decode(multibase);
  } catch {
    return null;
  }
}

function isSmallOrder(publicKey: Uint8Array): boolean {
  if (!smallOrderFirstBytes.has(publicKey[0] ?? 0)) return false;
  const y = Array.from(publicKey, (byte, index) =>
    index === publicKeyBytes - 1 ? byte & 0x7f : byte,
  );
  return smallOrderPoints.has(y.map((byte) => byte.toString(16).padStart(2, "0")).join(""));
}

/** `did:web:<host>[%3A<port>]`: how a service is named as an audience. */
export type ServiceDid = string & { readonly __brand: "ServiceDid" };

const serviceDidPattern = /^did:web:([a-z0-9]([a-z0-9.-]*[a-z0-9])?)(%3A([1-9][0-9]{0,4}))?$/;
const serviceDidChars = 270;

/** The did:web of an origin such as `https://hecate.social`. Throws when it is not an http(s) origin. */
export function serviceDidOf(origin: string): ServiceDid {
  const url = new URL(origin);
  const did = parseServiceDid(`did:web:${url.host.replace(":", "%3A")}`);
  if (!did.ok || !url.protocol.startsWith("http"))
    throw new Error(`not a service origin: ${origin}`);
  return did.value;
}

/** Parses a did:web without a path, in lower case; IP literals in brackets are refused. */
export function parseServiceDid(text: string): Result<ServiceDid, "invalid-did"> {
  const match = text.length <= serviceDidChars ? serviceDidPattern.exec(text) : null;
  if (match === null) return refuse("invalid-did", "is not did:web:<host>");
  const host = match[1] ?? "";
  const emptyLabel = host.split(".").some((label) => label === "" || /^-|-$/.test(label));
  if (emptyLabel || Number(match[4] ?? 1) > 65_535) {
    return refuse("invalid-did", "does not name a host and port");
  }
  return ok(text as ServiceDid);
}
