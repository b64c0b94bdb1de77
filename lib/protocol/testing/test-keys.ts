import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { type Did, didOf, publicKeyOf } from "../did";
import type { Signer } from "../ucan/issue";
import type { VerifySignature } from "../ucan/verify-chain";

/** DER around a raw Ed25519 seed and public key (RFC 8410, section 7). */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** The key whose seed is 32 times `seedByte`: the same on every machine and for ever. */
export function testKey(seedByte: number): Signer {
  return signerOfSeed(Buffer.alloc(32, seedByte));
}

/** `seed` is the 32 bytes of RFC 8032. */
export function signerOfSeed(seed: Uint8Array): Signer {
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, seed]),
    format: "der",
    type: "pkcs8",
  });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  const did = didOf(spki.subarray(spkiPrefix.length));
  if (!did.ok) throw new Error(did.refusal.detail);
  return { did: did.value, sign: (bytes) => new Uint8Array(sign(null, bytes, key)) };
}

const publicKeys = new Map<Did, KeyObject>();

/** Ed25519 by OpenSSL. */
export const verifySignature: VerifySignature = (did, bytes, signature) =>
  verify(null, bytes, publicKey(did), signature);

function publicKey(did: Did): KeyObject {
  const known = publicKeys.get(did);
  if (known !== undefined) return known;
  const key = createPublicKey({
    key: Buffer.concat([spkiPrefix, publicKeyOf(did)]),
    format: "der",
    type: "spki",
  });
  publicKeys.set(did, key);
  return key;
}
