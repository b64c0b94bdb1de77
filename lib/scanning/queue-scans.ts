import type { Scanner } from "@hecate/protocol/wire/scans";
import { scanners } from "@hecate/protocol/wire/scans";
import type { Transaction } from "#lib/db/client";
import { enqueue } from "#lib/jobs/queue";
import { activeScanners, scanQueues } from "#lib/scanning/scanners";
import { insertScans, type ScanId } from "./store";

/**
 * Lets every scanner look at files that are being listed, in the transaction that lists them. Also at
 * those that were scanned before: what was found counts for the new version too.
 */
export async function queueScans(
  tx: Transaction,
  cids: readonly string[],
  now: Date,
): Promise<void> {
  const files = [...new Set(cids)];
  const scans = files.flatMap((cid) => activeScanners().map((scanner) => ({ cid, scanner })));
  await insertScans(tx, scans, now);
  await enqueueScans(tx, scans);
}

/** Puts scans that have their rows on their queues. */
export async function enqueueScans(tx: Transaction, scans: readonly ScanId[]): Promise<void> {
  const jobs = scans.flatMap(({ cid, scanner }) =>
    isScanner(scanner) ? [{ name: scanQueues[scanner], data: { cid }, key: cid }] : [],
  );
  await enqueue(tx, jobs);
}

function isScanner(text: string): text is Scanner {
  return scanners.some((scanner) => scanner === text);
}
