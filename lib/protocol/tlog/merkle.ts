import { sha256 } from "multiformats/hashes/sha2";

/** A hash of the Merkle tree: SHA-256, 32 bytes (RFC 6962, 2.1). */
export type Hash = Uint8Array<ArrayBuffer>;

export const hashBytes = 32;

/** So that no leaf can pass for a node. */
const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

export function leafHash(entry: Uint8Array): Promise<Hash> {
  return hashOf(leafPrefix, entry);
}

export function nodeHash(left: Hash, right: Hash): Promise<Hash> {
  return hashOf(nodePrefix, left, right);
}

/** Of the tree over leaves that have these hashes. */
export async function rootOf(hashes: readonly Hash[]): Promise<Hash> {
  const [only] = hashes;
  if (only === undefined) return hashOf();
  if (hashes.length === 1) return only;
  const split = splitPoint(hashes.length);
  return nodeHash(await rootOf(hashes.slice(0, split)), await rootOf(hashes.slice(split)));
}

/** The largest power of two below `count`, which is 2 or more: how many leaves go to the left. */
export function splitPoint(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

export function isSameHash(one: Hash, other: Hash): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

async function hashOf(...parts: readonly Uint8Array[]): Promise<Hash> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of parts) {
    bytes.set(part, filled);
    filled += part.length;
  }
  return new Uint8Array(await sha256.encode(bytes));
}
