import * as dagPb from "@ipld/dag-pb";
import { type Link, linkOf } from "../cid";
import { limits } from "../limits";
import { ok, type Result, refuse } from "../result";
import { decodeUnixFsData, unixFsTypes } from "./data";

/** A dag-pb block of a UnixFS file: its own bytes first, then those of its children in order. */
export interface FileNode {
  readonly data: Uint8Array;
  readonly children: readonly { readonly link: Link; readonly size: number }[];
  /** File bytes under this node, its own included. */
  readonly size: number;
}

/** Decodes a node, and holds its links against the sizes that it states. */
export function decodeFileNode(bytes: Uint8Array): Result<FileNode, "dag-malformed"> {
  const node = decodeDagPb(bytes);
  if (node?.Data === undefined) return refuse("dag-malformed", "a block is not a UnixFS node");
  const unixFs = decodeUnixFsData(node.Data);
  if (!unixFs.ok) return unixFs;
  const { type, data, fileSize, blockSizes } = unixFs.value;
  const isLeafType = type === unixFsTypes.raw && node.Links.length === 0;
  if (type !== unixFsTypes.file && !isLeafType) {
    return refuse("dag-malformed", "a block is a directory, symlink or other than a file");
  }
  if (node.Links.length > limits.linksPerNode) {
    return refuse("dag-malformed", `a node has more than ${limits.linksPerNode} links`);
  }
  if (node.Links.length !== blockSizes.length) {
    return refuse("dag-malformed", "a node has not one size a link");
  }
  const size = blockSizes.reduce((sum, each) => sum + each, data.length);
  if (size !== fileSize) return refuse("dag-malformed", "a node's sizes do not add up");
  const children = childrenOf(node.Links, blockSizes);
  return children.ok ? ok({ data, children: children.value, size }) : children;
}

function childrenOf(
  links: readonly dagPb.PBLink[],
  sizes: readonly number[],
): Result<{ link: Link; size: number }[], "dag-malformed"> {
  const children = [];
  for (const [index, { Hash }] of links.entries()) {
    const link = linkOf(Hash);
    const size = sizes[index] ?? 0;
    if (!link.ok) return refuse("dag-malformed", `a link ${link.refusal.detail}`);
    // An empty child adds nothing: with them a file of no size could go on for ever.
    if (size === 0) return refuse("dag-malformed", "a node links to an empty child");
    children.push({ link: link.value, size });
  }
  return ok(children);
}

function decodeDagPb(bytes: Uint8Array): dagPb.PBNode | null {
  try {
    return dagPb.decode(bytes);
  } catch {
    return null;
  }
}
