import { parseDid } from "../did";
import { ok, type Result } from "../result";
import { canonicalJson } from "../tlog/entry";
import { consistencyProof, inclusionProof } from "../tlog/make-proof";
import { type Hash, leafHash, rootOf } from "../tlog/merkle";
import { type NoteKey, openNote, printVerifierKey } from "../tlog/note";
import { bundlePath, parseTilePath, tilePath } from "../tlog/tile";
import type { Tree } from "../tlog/tree";
import { verifyConsistency, verifyInclusion } from "../tlog/verify-proof";
import type { VerifySignature } from "../ucan/verify-chain";
import { fromHex, toHex } from "./bytes";
import vectors from "./log.json";
import { judge, type Outcome } from "./vector";

/** RFC 6962's own leaves, as its reference implementation publishes them: what proofs are made over. */
const leaves = vectors.leaves.map(fromHex);

export async function runLogVectors(verifySignature: VerifySignature): Promise<Outcome[]> {
  return [
    ...(await judge("log root", vectors.roots, async (size) => ok(toHex(await rootAt(size))))),
    ...(await judge("log inclusion proof", vectors.inclusion, async ({ index, size }) =>
      ok((await inclusionProof(await treeOf(size), index)).map(toHex)),
    )),
    ...(await judge("log consistency proof", vectors.consistency, async ({ from, to }) =>
      ok((await consistencyProof(await treeOf(to), from)).map(toHex)),
    )),
    ...(await judge(
      "log inclusion",
      vectors.verifyInclusion,
      async ({ leaf, index, head, proof }) =>
        verifyInclusion(await leafHash(fromHex(leaf)), index, proof.map(hash), headOf(head)),
    )),
    ...(await judge("log consistency", vectors.verifyConsistency, ({ before, now, proof }) =>
      verifyConsistency(headOf(before), headOf(now), proof.map(hash)),
    )),
    ...(await judge("log tile path", vectors.tilePaths, (path) => ok(printed(path)))),
    ...(await judge("log note", vectors.notes, ({ note, name, did }) =>
      opened(note, name, did, verifySignature),
    )),
    ...(await judge("log entry", vectors.canonical, (json) => ok(canonicalJson(JSON.parse(json))))),
  ];
}

async function rootAt(size: number): Promise<Hash> {
  return rootOf(await Promise.all(leaves.slice(0, size).map(leafHash)));
}

async function treeOf(size: number): Promise<Tree> {
  const hashes = await Promise.all(leaves.slice(0, size).map(leafHash));
  return { size, readTile: async () => hashes };
}

function headOf({ size, root }: { size: number; root: string }) {
  return { size, root: hash(root) };
}

function hash(hex: string): Hash {
  return new Uint8Array(fromHex(hex));
}

/** As it is written again, or null where it is no tile's path. */
function printed(path: string): string | null {
  const tile = parseTilePath(path);
  if (tile === null) return null;
  return tile.level === "entries" ? bundlePath(tile) : tilePath({ ...tile, level: tile.level });
}

async function opened(
  note: string,
  name: string,
  did: string,
  verifySignature: VerifySignature,
): Promise<Result<{ text: string; verifierKey: string }>> {
  const parsed = parseDid(did);
  if (!parsed.ok) return parsed;
  const key: NoteKey = { name, did: parsed.value, type: 1 };
  const text = await openNote(note, key, verifySignature);
  return text.ok ? ok({ text: text.value, verifierKey: await printVerifierKey(key) }) : text;
}
