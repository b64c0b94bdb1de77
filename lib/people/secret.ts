import { createHash, randomBytes } from "node:crypto";

/** What a browser's cookie holds: 256 bits that mean nothing anywhere else. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret: who reads the table cannot act with it. Lower-case hex. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
