import { ok } from "@hecate/protocol/result";
import type { Scanner } from "@hecate/protocol/wire/scans";
import { transaction } from "#lib/db/client";
import { enqueueScans } from "#lib/scanning/queue-scans";
import { activeScanners, currentRuleset } from "#lib/scanning/scanners";
import { insertMissingScans, takeDueScans } from "./store";

/** Longer than a job waits and runs as a rule. */
const patienceMs = 10 * 60_000;
/** After the queue's own attempts, which take two days, gave up. */
const retryMs = 24 * 3_600_000;
/** A pass and scanner: with one pass a minute some thirty thousand files a day. */
const filesAtOnce = 20;

/**
 * Queues what has to be scanned again or was never: by other rules than today's, given up yesterday,
 * lost by the queue, listed before a scanner was set up. Returns how many that were.
 */
export async function queueDueScans(now: Date, stop: AbortSignal): Promise<number> {
  let count = 0;
  for (const scanner of activeScanners()) count += await queueDue(scanner, now, stop);
  return count;
}

async function queueDue(scanner: Scanner, now: Date, stop: AbortSignal): Promise<number> {
  const before = new Date(now.getTime() - patienceMs);
  const retryBefore = new Date(now.getTime() - retryMs);
  const ruleset = await currentRuleset(scanner, stop);
  await insertMissingScans(scanner, before, filesAtOnce);
  const taken = await transaction(async (tx) => {
    const due = { scanner, ruleset, before, retryBefore, now, take: filesAtOnce };
    const scans = await takeDueScans(tx, due);
    await enqueueScans(tx, scans);
    return ok(scans.length);
  });
  return taken.ok ? taken.value : 0;
}
