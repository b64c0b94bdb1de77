import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { type Did, publicKeyOf } from "@hecate/protocol/did";
import type { VerifySignature } from "@hecate/protocol/ucan/verify-chain";

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410, section 4), up to the key's 32 bytes. */
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");
const maxKeys = 10_000;
const keys = new Map<Did, KeyObject>();

/** OpenSSL's verifier. Making the key object takes as long as verifying with it, so keys are kept. */
export const verifyEd25519: VerifySignature = (did, bytes, signature) =>
  verify(null, bytes, keyOf(did), signature);

function keyOf(did: Did): KeyObject {
  const known = keys.get(did);
  if (known) return known;
  const der = Buffer.concat([spkiPrefix, publicKeyOf(did)]);
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  const [oldest] = keys.keys();
  if (keys.size >= maxKeys && oldest !== undefined) keys.delete(oldest);
  keys.set(did, key);
  return key;
}
