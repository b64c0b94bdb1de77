import { didOf, publicKeyOf } from "@hecate/protocol/did";
import type { VerifySignature } from "@hecate/protocol/ucan/verify-chain";

/** Ed25519 by the browser's own WebCrypto (Secure Curves in the Web Cryptography API). */
export const verifyEd25519: VerifySignature = async (did, bytes, signature) => {
  const key = await importKey(publicKeyOf(did));
  return crypto.subtle.verify("Ed25519", key, signature, bytes);
};

/** Whether this browser can verify at all, tried on a signature that is known to hold. */
export async function canVerify(): Promise<boolean> {
  // Absent outside of https and localhost.
  if (globalThis.crypto?.subtle === undefined) return false;
  const did = didOf(known.publicKey);
  if (!did.ok) throw new Error(did.refusal.detail);
  try {
    return await verifyEd25519(did.value, new Uint8Array(), known.signature);
  } catch {
    return false;
  }
}

function importKey(publicKey: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
}

/** RFC 8032, section 7.1, TEST 1: over no bytes. */
const known = {
  publicKey: fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"),
  signature: fromHex(
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  ),
};

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
