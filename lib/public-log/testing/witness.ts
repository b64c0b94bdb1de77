import { ok, type Result } from "@hecate/protocol/result";
import { type ReadLog, verifyAllEntries, verifyGrowth } from "@hecate/protocol/tlog/audit";
import { parseBundle } from "@hecate/protocol/tlog/bundle";
import { logKeyOf, openCheckpoint } from "@hecate/protocol/tlog/checkpoint";
import { parseEntry } from "@hecate/protocol/tlog/entry";
import { hashesIn } from "@hecate/protocol/tlog/tile";
import type { TreeHead } from "@hecate/protocol/tlog/verify-proof";
import { env } from "#lib/env";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import { readBundle, readCheckpoint, readTile } from "#lib/public-log/read-log";
import { serviceSigner } from "#lib/service-key";

/** Somebody who remembers what they saw last, and reads nothing but what the service serves. */
export function aWitness() {
  let last: TreeHead | null = null;
  let seen: number[] = [];

  /** Checks everything anew. Returns the size of the log. */
  async function look(): Promise<Result<number>> {
    const { did } = await serviceSigner();
    const note = (await readCheckpoint())?.note ?? "";
    const head = await openCheckpoint(note, logKeyOf(env().publicUrl, did), verifyEd25519);
    if (!head.ok) return head;
    const log = servedLog(head.value.size);
    const grown = await verifyGrowth(log, last, head.value);
    if (!grown.ok) return grown;
    const seqs: number[] = [];
    const whole = await verifyAllEntries(log, head.value, (entry) => {
      seqs.push(parseEntry(entry)?.seq ?? 0);
    });
    if (!whole.ok) return whole;
    last = head.value;
    seen = seqs;
    return ok(head.value.size);
  }

  return { look, seen: () => seen };
}

/** The log as the service gives it out. */
function servedLog(size: number): ReadLog {
  return {
    size,
    readTile: async (tile) => {
      const hashes = hashesIn((await readTile(tile)) ?? new Uint8Array(), tile.width);
      if (hashes === null) throw new Error(`no tile ${tile.level}/${tile.index}`);
      return hashes;
    },
    readBundle: async (bundle) => parseBundle((await readBundle(bundle)) ?? new Uint8Array()) ?? [],
  };
}
