import { ok } from "@hecate/protocol/result";
import { logOriginOf, printCheckpoint } from "@hecate/protocol/tlog/checkpoint";
import { entryBytes } from "@hecate/protocol/tlog/entry";
import { isSameHash, leafHash } from "@hecate/protocol/tlog/merkle";
import { signNote } from "@hecate/protocol/tlog/note";
import { treeRoot } from "@hecate/protocol/tlog/tree";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { type Transaction, transaction } from "#lib/db/client";
import type { LogCheckpoint } from "#lib/db/generated/client";
import { env } from "#lib/env";
import { growTiles, storedTree } from "#lib/public-log/grow-tiles";
import { logEntryOf } from "#lib/public-log/log-entry";
import { serviceSigner } from "#lib/service-key";
import { findEventsAfter, findNewestCheckpoint, insertCheckpoint, lockLog } from "./store";

const entriesPerStep = 4096;

/**
 * Takes into the tree what the ledger has more, in its order, and signs what came out. Returns how many
 * entries. Throws, and signs nothing, where the ledger has a gap or the tree is not what was signed before.
 */
export async function growLog(now: () => Date): Promise<number> {
  const signer = await serviceSigner();
  for (let grown = 0; ; ) {
    const step = await transaction(async (tx) => ok(await growOnce(tx, signer, now())));
    grown += step.value;
    if (step.value < entriesPerStep) return grown;
  }
}

/** Tiles and checkpoint come with one commit, or not at all. */
async function growOnce(tx: Transaction, signer: Signer, at: Date): Promise<number> {
  await lockLog(tx);
  const before = await findNewestCheckpoint(tx);
  const oldSize = Number(before?.size ?? 0);
  const rows = await findEventsAfter(tx, oldSize, entriesPerStep);
  if (before !== null && rows.length === 0) return 0;
  for (const [index, { seq }] of rows.entries()) {
    const expected = oldSize + index + 1;
    if (Number(seq) !== expected) throw new Error(`the ledger has no event ${expected}`);
  }
  if (before !== null) await confirmTree(tx, before);
  const leaves = await Promise.all(rows.map((row) => leafHash(entryBytes(logEntryOf(row)))));
  await growTiles(tx, oldSize, leaves);
  const size = oldSize + leaves.length;
  const root = await treeRoot(storedTree(tx, size));
  const origin = logOriginOf(env().publicUrl);
  const note = await signNote(printCheckpoint({ origin, size, root }), signer, origin);
  await insertCheckpoint(tx, { size: BigInt(size), root, note, at });
  return leaves.length;
}

/** A log must sign nothing that contradicts what it signed before. */
async function confirmTree(tx: Transaction, { size, root }: LogCheckpoint): Promise<void> {
  const now = await treeRoot(storedTree(tx, Number(size)));
  if (!isSameHash(now, root)) throw new Error(`the log's tiles are not what was signed at ${size}`);
}
