import { createPublicKey, verify } from "node:crypto";
import { type Did, publicKeyOf } from "@hecate/protocol/did";

/** DER of an Ed25519 SubjectPublicKeyInfo up to its key (RFC 8410). */
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

export function verifySignature(did: Did, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({
    key: Buffer.concat([spkiPrefix, publicKeyOf(did)]),
    format: "der",
    type: "spki",
  });
  return verify(null, bytes, key, signature);
}
