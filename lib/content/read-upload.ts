import type { Cid } from "@hecate/protocol/cid";
import { parseCid } from "@hecate/protocol/cid";
import { readFlatFile } from "#lib/content/read-content";

export interface Upload {
  readonly cid: Cid;
  /** Null where the file has more bytes than were asked for. */
  readonly bytes: Buffer | null;
}

/** A whole uploaded file; null when there is none of that name. */
export async function readUpload(text: string, maxBytes: number): Promise<Upload | null> {
  const cid = parseCid(text);
  const file = cid.ok ? await readFlatFile(cid.value) : null;
  if (!cid.ok || file === null) return null;
  if (file.size > maxBytes) return { cid: cid.value, bytes: null };
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.chunks()) chunks.push(chunk);
  return { cid: cid.value, bytes: Buffer.concat(chunks) };
}
