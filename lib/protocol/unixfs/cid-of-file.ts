import { importFile } from "ipfs-unixfs-importer";
import { balanced } from "ipfs-unixfs-importer/layout";
import { type Cid, cidOfLink, codecOf, linkOf } from "../cid";

/** Size of a raw leaf, as `ipfs add` cuts files. */
export const leafBytes = 256 * 1024;

/** Links in one inner node, as `ipfs add` has them. */
const maxChildrenPerNode = 174;

/**
 * The CID that `ipfs add --cid-version=1` computes of a file that comes in leaves of `leafBytes`, the
 * last one shorter; an empty file is one empty leaf. `keepNode` is given each inner node.
 */
export async function cidOfFile(
  leaves: AsyncIterable<Uint8Array>,
  keepNode: (cid: Cid, node: Uint8Array) => void = () => {},
): Promise<Cid> {
  const blockstore: Blockstore = {
    async put(foreign, block) {
      const cid = cidOfOurs(foreign);
      if (codecOf(cid) === "dag-pb" && block instanceof Uint8Array) keepNode(cid, block);
      return foreign;
    },
  };
  const root = await importFile({ content: leaves }, blockstore, {
    cidVersion: 1,
    rawLeaves: true,
    reduceSingleLeafToSelf: true,
    layout: balanced({ maxChildrenPerNode }),
    chunker: (chunks) => chunks,
  });
  return cidOfOurs(root.cid);
}

/** Cuts bytes at hand into leaves for `cidOfFile`. */
export async function* leavesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length === 0) yield bytes;
  for (let start = 0; start < bytes.length; start += leafBytes) {
    yield bytes.subarray(start, start + leafBytes);
  }
}

type Blockstore = Parameters<typeof importFile>[1];

function cidOfOurs(foreign: Parameters<Blockstore["put"]>[0]): Cid {
  const link = linkOf(foreign);
  if (!link.ok) throw new Error(`the importer made ${foreign}: ${link.refusal.detail}`);
  return cidOfLink(link.value);
}
