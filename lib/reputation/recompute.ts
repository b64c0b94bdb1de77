import { db } from "#lib/db/client";
import type { Comparison, Difference } from "#lib/reputation/comparison";
import { creditsComparison } from "#lib/reputation/recompute-credits";
import { standingsComparison } from "#lib/reputation/recompute-standings";
import { verdictsComparison } from "#lib/reputation/recompute-verdicts";
import { settleStandings } from "#lib/standing/settle-standings";

const comparisons: readonly Comparison[] = [
  standingsComparison,
  creditsComparison,
  verdictsComparison,
];

/** A whole ledger takes its time. */
const patience = { maxWait: 60_000, timeout: 3_600_000 };

/**
 * Works everything out of the ledger from nothing, and says which rows differ from what was kept up
 * event by event: none, unless somebody changed a table by hand.
 */
export async function checkReputation(now: Date): Promise<Difference[]> {
  // What begins to count by itself may still wait for its minute.
  await settleStandings(now);
  const snapshot = { ...patience, isolationLevel: "RepeatableRead" } as const;
  return db().$transaction(async (tx) => {
    const found: Difference[] = [];
    for (const comparison of comparisons) found.push(...(await comparison.differences(tx, now)));
    return found;
  }, snapshot);
}

/** Puts what comes out of the ledger in place of what the tables say. Returns what differed. */
export async function rewriteReputation(now: Date): Promise<Difference[]> {
  const differences = await checkReputation(now);
  if (differences.length === 0) return [];
  await db().$transaction(async (tx) => {
    for (const comparison of comparisons) await comparison.rewrite(tx, now);
  }, patience);
  return differences;
}
