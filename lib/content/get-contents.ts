import type { Cid } from "@hecate/protocol/cid";
import { findContents } from "./store";

export interface StoredContent {
  /** Bytes of the file. */
  readonly size: number;
  readonly sha256: string;
}

/** Those of the files that are stored, by CID. */
export async function getContents(
  cids: readonly Cid[],
): Promise<ReadonlyMap<string, StoredContent>> {
  const found = await findContents(cids);
  return new Map(found.map(({ cid, size, sha256 }) => [cid, { size, sha256 }]));
}
