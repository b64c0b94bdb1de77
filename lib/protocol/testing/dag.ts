import * as dagPb from "@ipld/dag-pb";
import { importBytes } from "ipfs-unixfs-importer";
import { fixedSize } from "ipfs-unixfs-importer/chunker";
import { balanced } from "ipfs-unixfs-importer/layout";
import { CID } from "multiformats/cid";
import { sha256 } from "multiformats/hashes/sha2";
import { carFrame, carHeader } from "../car";
import { type Cid, cidFromDigest, cidOfLink, linkOf, rawCid } from "../cid";

export interface TestBlock {
  readonly cid: Cid;
  readonly bytes: Uint8Array;
  /** Bytes of the file under it. */
  readonly size: number;
}

export async function leaf(bytes: Uint8Array): Promise<TestBlock> {
  return { cid: await rawCid(bytes), bytes, size: bytes.length };
}

/** A file node over some children, with the sizes that it claims for them. */
export async function fileNode(
  children: readonly Pick<TestBlock, "cid" | "size">[],
): Promise<TestBlock> {
  const size = children.reduce((sum, child) => sum + child.size, 0);
  const fields = [
    [0x08, 2],
    [0x18, ...varint(size)],
    ...children.map((c) => [0x20, ...varint(c.size)]),
  ];
  const distinct = new Set(children.map(({ cid }) => cid));
  const parsed = new Map([...distinct].map((cid) => [cid, CID.parse(cid)]));
  const links = children.map(({ cid }) => ({ Name: "", Tsize: 0, Hash: parsed.get(cid) as CID }));
  const bytes = dagPb.encode({ Data: Uint8Array.from(fields.flat()), Links: links });
  return { cid: cidFromDigest("dag-pb", (await sha256.digest(bytes)).digest), bytes, size };
}

export interface ImportOptions {
  readonly chunkSize: number;
  readonly fanOut: number;
  readonly rawLeaves: boolean;
}

/** The blocks that `ipfs add --cid-version=1` makes of a file, in the order of the walk. */
export async function importFile(bytes: Uint8Array, options: ImportOptions): Promise<TestBlock[]> {
  const stored = new Map<string, Uint8Array>();
  const store = {
    async put(cid: CID, block: Uint8Array) {
      stored.set(`${cid}`, block);
      return cid;
    },
  };
  const { cid } = await importBytes(bytes, store as unknown as Parameters<typeof importBytes>[1], {
    cidVersion: 1,
    rawLeaves: options.rawLeaves,
    wrapWithDirectory: false,
    chunker: fixedSize({ chunkSize: options.chunkSize }),
    layout: balanced({ maxChildrenPerNode: options.fanOut }),
  });
  function walk(at: CID): TestBlock[] {
    const block = stored.get(`${at}`);
    const link = linkOf(at);
    if (block === undefined || !link.ok) throw new Error(`the importer kept no ${at}`);
    const links = at.code === dagPb.code ? dagPb.decode(Uint8Array.from(block)).Links : [];
    const own = { cid: cidOfLink(link.value), bytes: block, size: 0 };
    return [own, ...links.flatMap((link) => walk(link.Hash))];
  }
  return walk(cid);
}

/** A CAR of these blocks; the first is the root. */
export function carOf(blocks: readonly TestBlock[]): Uint8Array {
  const frames = blocks.map(({ cid, bytes }) => carFrame(cid, bytes));
  const root = blocks[0];
  if (root === undefined) throw new Error("a CAR needs a root");
  return Uint8Array.from([carHeader(root.cid), ...frames].flatMap((part) => [...part]));
}

export async function* chunked(bytes: Uint8Array, chunkSize: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
}
