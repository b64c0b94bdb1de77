import type { Manifest } from "@hecate/protocol/manifest";
import { cidOfFile, leavesOf } from "@hecate/protocol/unixfs/cid-of-file";

/** What a file of the visitor's is. */
export interface Measured {
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** As `hecate content add` would give. */
  readonly cid: string;
}

/**
 * "same-bytes": size and sha256 are the signed ones but the content id is not. A publisher may cut a file
 * into blocks in another way than we do.
 */
type Likeness = "same" | "same-bytes" | "another";

export interface Compared {
  readonly platform: string;
  readonly likeness: Likeness;
}

export async function measure(bytes: Uint8Array<ArrayBuffer>): Promise<Measured> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { size: bytes.length, sha256, cid: await cidOfFile(leavesOf(bytes)) };
}

/** Each platform's file as it was signed, held against the one that was measured. */
export function compare(measured: Measured, platforms: Manifest["platforms"]): Compared[] {
  return Object.entries(platforms).flatMap(([platform, signed]) => {
    if (signed === undefined) return [];
    const sameBytes = signed.size === measured.size && signed.sha256 === measured.sha256;
    const same = sameBytes && signed.cid === measured.cid;
    return { platform, likeness: same ? "same" : sameBytes ? "same-bytes" : "another" };
  });
}
