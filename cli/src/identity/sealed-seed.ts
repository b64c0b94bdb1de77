import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import type { SealedSeed } from "./key-file";

/** scrypt N, with r 8 and p 1: about 0.1 s and 64 MiB on today's machines. */
const cost = 1 << 16;
const keyBytes = 32;

export function sealSeed(seed: Uint8Array, passphrase: string): SealedSeed {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(passphrase, salt, cost), iv);
  const ciphertext = Buffer.concat([cipher.update(seed), cipher.final()]);
  return {
    kdf: "scrypt",
    cost,
    salt: salt.toString("base64"),
    iv: iv.toString("base64"),
    ciphertext: ciphertext.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
  };
}

/** Null when the passphrase is not the one it was sealed under, or the file was changed. */
export function openSeed(sealed: SealedSeed, passphrase: string): Uint8Array | null {
  const key = keyOf(passphrase, Buffer.from(sealed.salt, "base64"), sealed.cost);
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(sealed.iv, "base64"));
    decipher.setAuthTag(Buffer.from(sealed.tag, "base64"));
    return Buffer.concat([
      decipher.update(Buffer.from(sealed.ciphertext, "base64")),
      decipher.final(),
    ]);
  } catch {
    return null;
  }
}

function keyOf(passphrase: string, salt: Uint8Array, n: number): Buffer {
  const maxmem = 256 * n * 8;
  return scryptSync(passphrase.normalize("NFKC"), salt, keyBytes, { N: n, r: 8, p: 1, maxmem });
}
