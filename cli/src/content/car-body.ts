import { createHash } from "node:crypto";
import { carFrame, carHeader } from "@hecate/protocol/car";
import { type Cid, cidOfLink, rawCidFromDigest } from "@hecate/protocol/cid";
import { decodeFileNode } from "@hecate/protocol/unixfs/node";
import type { Body } from "../api/signed-request";
import type { AddedFile } from "./add-file";
import { fileChunks } from "./file-chunks";

/** The CAR of a file as an upload's body. Reads the file once to hash it, and once more to send it. */
export async function carBody(file: AddedFile): Promise<Body> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of carChunks(file)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return {
    contentType: "application/vnd.ipld.car",
    size,
    cid: rawCidFromDigest(hash.digest()),
    chunks: () => carChunks(file),
  };
}

/** CARv1 in the order of the depth-first walk, a repeated block each time the walk reaches it. */
async function* carChunks({ path, cid: root, nodes }: AddedFile): AsyncGenerator<Uint8Array> {
  yield carHeader(root);
  const leaves = fileChunks(path);
  try {
    for (const cid of depthFirst(root, nodes)) {
      const block = nodes.get(cid) ?? (await leaves.next()).value;
      // A leaf that is missing because the file shrank cannot be framed; the receiver would refuse it.
      if (block === undefined) throw new Error(`${path} changed while it was read`);
      yield carFrame(cid, block);
    }
  } finally {
    await leaves.return(undefined);
  }
}

function* depthFirst(root: Cid, nodes: AddedFile["nodes"]): Generator<Cid> {
  const open = [root];
  for (let cid = open.pop(); cid !== undefined; cid = open.pop()) {
    yield cid;
    const node = nodes.get(cid);
    if (node === undefined) continue;
    const decoded = decodeFileNode(node);
    if (!decoded.ok) throw new Error(`the importer made ${cid}: ${decoded.refusal.detail}`);
    for (const child of decoded.value.children.toReversed()) open.push(cidOfLink(child.link));
  }
}
