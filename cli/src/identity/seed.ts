import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { type Did, didOf } from "@hecate/protocol/did";
import type { Signer } from "@hecate/protocol/ucan/issue";

export const seedBytes = 32;

/** DER of a PKCS #8 Ed25519 private key up to its seed (RFC 8410). */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** Signs as the did:key of an Ed25519 seed (RFC 8032, 5.1.5). */
export function signerOf(seed: Uint8Array): Signer {
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, seed]),
    format: "der",
    type: "pkcs8",
  });
  return { did: didOfKey(key), sign: (bytes) => sign(null, bytes, key) };
}

function didOfKey(key: KeyObject): Did {
  const der = createPublicKey(key).export({ format: "der", type: "spki" });
  const did = didOf(der.subarray(-32));
  if (!did.ok) throw new Error(`a seed gave a key that cannot be: ${did.refusal.detail}`);
  return did.value;
}
