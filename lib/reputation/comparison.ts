import type { Transaction } from "#lib/db/client";

/** One row that does not say what the ledger says; null where there is none. */
export interface Difference {
  readonly row: string;
  readonly stored: string | null;
  readonly replayed: string | null;
}

/** Something that is kept up event by event, and can be worked out of the ledger from nothing. */
export interface Comparison {
  readonly name: string;
  differences(tx: Transaction, now: Date): Promise<Difference[]>;
  /** Puts the ledger's answer in place of the tables'. */
  rewrite(tx: Transaction, now: Date): Promise<void>;
}

/** Rows by name that differ, or that only one of the two has. */
export function differencesOf(
  stored: ReadonlyMap<string, string>,
  replayed: ReadonlyMap<string, string>,
): Difference[] {
  return [...new Set([...stored.keys(), ...replayed.keys()])]
    .map((row) => ({ row, stored: stored.get(row) ?? null, replayed: replayed.get(row) ?? null }))
    .filter((row) => row.stored !== row.replayed);
}
