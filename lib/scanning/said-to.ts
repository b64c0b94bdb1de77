import { z } from "zod";
import type { Scan } from "#lib/db/generated/client";

/** What a scanner said of a file, or that it did not yet. */
export type Said = Pick<Scan, "state" | "ruleset" | "findings" | "trouble" | "scannedAt">;

const said = z.object({
  state: z.string(),
  ruleset: z.string(),
  findings: z.json(),
  trouble: z.string().nullable(),
  scannedAt: z.coerce.date().nullable(),
});

export function saidOf({ state, ruleset, findings, trouble, scannedAt }: Scan): Said {
  return { state, ruleset, findings, trouble, scannedAt };
}

/**
 * A scan as a version was told of it: an answer is brought to one version after the other, and one whose turn did
 * not come yet stands as before, in its page as in the ledger.
 */
export function saidTo({ id }: { readonly id: string }, scan: Scan): Scan {
  const { previous, toldTo } = scan;
  if (previous === null || (toldTo !== null && id <= toldTo)) return scan;
  return { ...scan, ...said.parse(previous) };
}
