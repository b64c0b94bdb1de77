import { createHash } from "node:crypto";
import { carFrame, carHeader } from "@hecate/protocol/car";
import { type Cid, cidOfLink, rawCidFromDigest } from "@hecate/protocol/cid";
import { cidOfFile, leavesOf } from "@hecate/protocol/unixfs/cid-of-file";
import { decodeFileNode } from "@hecate/protocol/unixfs/node";
import type { Upload } from "#lib/content/store-content";

/** A small file at hand as the upload that its sender would have made of it. */
export async function carOfBytes(bytes: Uint8Array): Promise<Omit<Upload, "owner">> {
  const nodes = new Map<Cid, Uint8Array>();
  const leaves: Uint8Array[] = [];
  async function* kept() {
    for await (const leaf of leavesOf(bytes)) {
      leaves.push(leaf);
      yield leaf;
    }
  }
  const cid = await cidOfFile(kept(), (node, block) => nodes.set(node, block));
  const frames = [carHeader(cid), ...framesFrom(cid, nodes, leaves.values())];
  const hash = createHash("sha256");
  for (const frame of frames) hash.update(frame);
  return { cid, car: inTurn(frames), claimedBody: rawCidFromDigest(hash.digest()) };
}

/** The block and all below it, depth first. */
function* framesFrom(
  cid: Cid,
  nodes: ReadonlyMap<Cid, Uint8Array>,
  leaves: Iterator<Uint8Array>,
): Generator<Uint8Array> {
  const node = nodes.get(cid);
  const block = node ?? leaves.next().value;
  if (block === undefined) throw new Error(`${cid} has no bytes`);
  yield carFrame(cid, block);
  if (node === undefined) return;
  const decoded = decodeFileNode(node);
  if (!decoded.ok) throw new Error(`the importer made ${cid}: ${decoded.refusal.detail}`);
  for (const child of decoded.value.children)
    yield* framesFrom(cidOfLink(child.link), nodes, leaves);
}

async function* inTurn(frames: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* frames;
}
