import { parseCid } from "../cid";
import { ok, type Result } from "../result";
import { startWalk } from "../unixfs/walk";
import { fromBase64, toBase64 } from "./bytes";
import vectors from "./unixfs.json";
import { judge, type Outcome } from "./vector";

interface FileInput {
  readonly root: string;
  readonly blocks: readonly {
    readonly cid: string;
    readonly bytes?: string;
    readonly zeros?: number;
  }[];
}

export function runUnixfsVectors(): Promise<Outcome[]> {
  return judge("unixfs file", vectors, walkFile);
}

/** Comes out as the file's bytes. */
async function walkFile(input: FileInput): Promise<Result<unknown>> {
  const root = parseCid(input.root);
  if (!root.ok) return root;
  const walk = startWalk(root.value);
  const leaves: Uint8Array[] = [];
  for (const block of input.blocks) {
    const cid = parseCid(block.cid);
    if (!cid.ok) return cid;
    const walked = await walk.push(cid.value, fromBase64OrZeros(block));
    if (!walked.ok) return walked;
    if (walked.value.leaf) leaves.push(walked.value.leaf);
  }
  const finished = walk.finish();
  if (!finished.ok) return finished;
  const bytes = Uint8Array.from(leaves.flatMap((leaf) => [...leaf]));
  return ok({ file: toBase64(bytes), size: finished.value.size });
}

function fromBase64OrZeros(block: { bytes?: string; zeros?: number }): Uint8Array {
  return block.bytes === undefined ? new Uint8Array(block.zeros ?? 0) : fromBase64(block.bytes);
}
