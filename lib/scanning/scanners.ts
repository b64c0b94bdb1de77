import type { Scanner } from "@hecate/protocol/wire/scans";
import { env } from "#lib/env";
import type { QueueName } from "#lib/jobs/queue";
import { clamdVersion } from "#lib/scanning/ask-clamd";
import { builtInRuleset } from "#lib/scanning/inspect-file";

/** The queue of each scanner: one that is slow or away holds up no other. */
export const scanQueues = {
  "built-in": "scan_built_in",
  "known-bad": "scan_known_bad",
  clamav: "scan_clamav",
} as const satisfies Record<Scanner, QueueName>;

/** The list is asked anew for the files concerned whenever it changes, so it needs no other name. */
export const knownBadRuleset = "known-bad";

/** Scanners that every file is put to. */
export function activeScanners(): Scanner[] {
  return env().clamd === undefined
    ? ["built-in", "known-bad"]
    : ["built-in", "known-bad", "clamav"];
}

/** Of the rules that a scanner has now; null when it cannot be asked. */
export async function currentRuleset(scanner: Scanner, stop: AbortSignal): Promise<string | null> {
  if (scanner === "built-in") return builtInRuleset;
  if (scanner === "known-bad") return knownBadRuleset;
  const { clamd } = env();
  return clamd === undefined ? null : clamdVersion(clamd, stop);
}
