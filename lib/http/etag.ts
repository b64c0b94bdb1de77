import { createHash } from "node:crypto";

/** A strong entity tag (RFC 9110, 8.8.3): equal bytes and nothing else share it. */
export function etagOf(bytes: string | Uint8Array): string {
  return `"${createHash("sha256").update(bytes).digest("base64url")}"`;
}

/** Whether `If-None-Match` (RFC 9110, 13.1.2, weak comparison) says that the asker has it already. */
export function hasAlready(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((held) => held.trim().replace(/^W\//, "") === etag);
}
