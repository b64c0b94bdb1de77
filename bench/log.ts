import { hash } from "node:crypto";
import { entryBytes } from "@hecate/protocol/tlog/entry";
import { inclusionProof } from "@hecate/protocol/tlog/make-proof";
import { type Hash, leafHash, rootOf } from "@hecate/protocol/tlog/merkle";
import { fullWidth } from "@hecate/protocol/tlog/tile";
import { type Tree, treeRoot } from "@hecate/protocol/tlog/tree";
import { verifyInclusion } from "@hecate/protocol/tlog/verify-proof";
import { compare, type Row, secondsOf } from "./compare";

const events = 16 * fullWidth;
const proofs = 1_000;

const entries = Array.from({ length: events }, (_, index) => ({
  seq: index + 1,
  kind: "version-published",
  subject: "mri:capability:io.macula/acme-corp/loan-tui",
  actor: "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
  payload: {
    version: `1.0.${index}`,
    manifestCid: "bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4",
  },
  at: "2026-11-23T12:00:00.000Z",
}));

/** What the log costs whoever keeps it, and whoever checks it, beside the hashes that it is made of. */
export async function log(): Promise<Row[]> {
  return [await growth(), await verification()];
}

/** Canonical form, leaf, and the nodes of the tiles: all but the database. */
function growth(): Promise<Row> {
  const leafInputs = entries.map((entry) => Buffer.concat([Buffer.of(0), entryBytes(entry)]));
  const nodeInput = Buffer.alloc(65, 1);

  async function ours() {
    const leaves = await Promise.all(entries.map((entry) => leafHash(entryBytes(entry))));
    await rootOf(leaves);
  }

  function floor() {
    for (const input of leafInputs) hash("sha256", input, "buffer");
    for (let node = 1; node < events; node++) hash("sha256", nodeInput, "buffer");
  }

  return compare({
    subject: `${events} events into the tree · the same hashes, raw`,
    unit: "events/s",
    aim: "≥ 5 %",
    rounds: 9,
    ours: async () => events / (await secondsOf(ours)),
    floor: async () => events / (await secondsOf(floor)),
  });
}

async function verification(): Promise<Row> {
  const tree = await treeInMemory();
  const head = { size: events, root: await treeRoot(tree) };
  const index = 1234;
  const proof = await inclusionProof(tree, index);
  const leaf = await leafHash(entryBytes(entries[index] ?? fail()));
  const nodeInput = Buffer.alloc(65, 1);

  async function ours() {
    for (let each = 0; each < proofs; each++) {
      const held = await verifyInclusion(leaf, index, proof, head);
      if (!held.ok) throw new Error(held.refusal.detail);
    }
  }

  function floor() {
    for (let node = 0; node < proofs * proof.length; node++) hash("sha256", nodeInput, "buffer");
  }

  return compare({
    subject: `an inclusion proof verified in a log of ${events} · the same hashes, raw`,
    unit: "proofs/s",
    aim: "≥ 10 %",
    rounds: 9,
    ours: async () => proofs / (await secondsOf(ours)),
    floor: async () => proofs / (await secondsOf(floor)),
  });
}

async function treeInMemory(): Promise<Tree> {
  const leaves = await Promise.all(entries.map((entry) => leafHash(entryBytes(entry))));
  const levels: Hash[][] = [leaves, []];
  for (let start = 0; start < events; start += fullWidth) {
    levels[1]?.push(await rootOf(leaves.slice(start, start + fullWidth)));
  }
  const readTile: Tree["readTile"] = async ({ level, index, width }) =>
    (levels[level] ?? fail()).slice(index * fullWidth, index * fullWidth + width);
  return { size: events, readTile };
}

function fail(): never {
  throw new Error("the tree of the bench is smaller than it says");
}
