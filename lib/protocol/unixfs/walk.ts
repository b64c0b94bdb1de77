import { sha256 } from "multiformats/hashes/sha2";
import { type Cid, cidOfLink, codecOf, digestOf, type Link } from "../cid";
import { limits } from "../limits";
import { ok, type Result, refuse } from "../result";
import { decodeFileNode, type FileNode } from "./node";

/** sha2-256 of some bytes: 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

export interface WalkedBlock {
  /** The file's bytes that this block adds, in the file's order; null when it adds none. */
  readonly leaf: Uint8Array | null;
  /** Whether the block is a dag-pb node, so that its bytes are not the file's bytes. */
  readonly node: boolean;
}

export type WalkRefusal =
  | "unexpected-block"
  | "block-hash-mismatch"
  | "block-too-large"
  | "dag-malformed"
  | "dag-too-deep"
  | "content-too-large";

/**
 * Verifies a UnixFS file block by block, in the order of the depth-first walk, a repeated block each
 * time the walk reaches it (`order=dfs; dups=y`). Holds the links still to come, never the file.
 * A refused block leaves the walk as it was.
 */
export interface Walk {
  /** The block that must come next; null when the file is whole. */
  expected(): Cid | null;
  /** Bytes of the file, as its root block says; null before that block. */
  declaredSize(): number | null;
  push(cid: Cid, bytes: Uint8Array): Promise<Result<WalkedBlock, WalkRefusal>>;
  finish(): Result<{ readonly size: number }, "car-truncated">;
}

interface Pending {
  readonly link: Cid | Link;
  /** What the parent says is under it; null for the root. */
  readonly size: number | null;
  readonly depth: number;
}

export function startWalk(root: Cid, hash: Sha256 = sha256Digest): Walk {
  const open: Pending[] = [{ link: root, size: null, depth: 1 }];
  let declaredSize: number | null = null;
  let blocks = 0;
  let nodeBytes = 0;

  async function push(cid: Cid, bytes: Uint8Array): Promise<Result<WalkedBlock, WalkRefusal>> {
    const due = open.at(-1);
    if (due === undefined) return refuse("unexpected-block", `${cid} came, the file is whole`);
    if (cidOf(due) !== cid) {
      return refuse("unexpected-block", `${cid} came, ${cidOf(due)} is due`);
    }
    const intact = await checkBlock(cid, bytes, hash);
    if (!intact.ok) return intact;
    const block = readBlock(cid, bytes);
    if (!block.ok) return block;
    const { size, data, children } = block.value;
    if (due.size !== null && due.size !== size) {
      return refuse("dag-malformed", `${cid} holds ${size} bytes, its parent says ${due.size}`);
    }
    if (size > limits.contentBytes) {
      return refuse("content-too-large", `exceeds ${limits.contentBytes} bytes`);
    }
    if (children.length > 0 && due.depth >= limits.dagDepth) {
      return refuse("dag-too-deep", `the tree is deeper than ${limits.dagDepth} blocks`);
    }
    // A node may be padded: its bytes are not counted by the sizes that it states.
    const node = codecOf(cid) !== "raw";
    if (node && nodeBytes + bytes.length > limits.nodeBytesPerFile) {
      return refuse("content-too-large", `its nodes exceed ${limits.nodeBytesPerFile} bytes`);
    }
    blocks += 1;
    if (blocks + open.length - 1 + children.length > limits.blocksPerFile) {
      return refuse("content-too-large", `has more than ${limits.blocksPerFile} blocks`);
    }
    if (node) nodeBytes += bytes.length;
    declaredSize ??= size;
    open.pop();
    for (const child of children.toReversed()) open.push({ ...child, depth: due.depth + 1 });
    return ok({ leaf: data.length > 0 ? data : null, node });
  }

  return {
    expected: () => {
      const due = open.at(-1);
      return due === undefined ? null : cidOf(due);
    },
    declaredSize: () => declaredSize,
    push,
    finish: () => {
      const due = open.at(-1);
      return due === undefined
        ? ok({ size: declaredSize ?? 0 })
        : refuse("car-truncated", `ends where ${cidOf(due)} is due`);
    },
  };
}

function cidOf({ link }: Pending): Cid {
  return typeof link === "string" ? link : cidOfLink(link);
}

async function checkBlock(
  cid: Cid,
  bytes: Uint8Array,
  hash: Sha256,
): Promise<Result<true, "block-too-large" | "block-hash-mismatch">> {
  if (bytes.length > limits.blockBytes) {
    return refuse("block-too-large", `a block exceeds ${limits.blockBytes} bytes`);
  }
  const actual = await hash(bytes);
  const stated = digestOf(cid);
  const equal = actual.length === stated.length && stated.every((byte, i) => byte === actual[i]);
  return equal ? ok(true) : refuse("block-hash-mismatch", `the bytes do not hash to ${cid}`);
}

function readBlock(cid: Cid, bytes: Uint8Array): Result<FileNode, "dag-malformed"> {
  const codec = codecOf(cid);
  if (codec === "raw") return ok({ data: bytes, children: [], size: bytes.length });
  if (codec === "dag-pb") return decodeFileNode(bytes);
  return refuse("dag-malformed", `${cid} is not a block of a file`);
}

async function sha256Digest(bytes: Uint8Array): Promise<Uint8Array> {
  return (await sha256.digest(bytes)).digest;
}
