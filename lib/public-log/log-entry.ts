import { createHash } from "node:crypto";
import { limits } from "@hecate/protocol/limits";
import { canonicalJson, entryBytes, type LogEntry, logEntry } from "@hecate/protocol/tlog/entry";
import type { LedgerEvent } from "#lib/db/generated/client";

/**
 * A row of the ledger as its leaf has it. What is recorded stands in it whole, or by the SHA-256 of its canonical
 * JSON where it is larger than a bundle of the log can hold.
 */
export function logEntryOf(row: LedgerEvent): LogEntry {
  const entry = logEntry.parse({ ...row, seq: Number(row.seq), at: row.at.toISOString() });
  if (entryBytes(entry).length <= limits.logEntryBytes) return entry;
  const sha256 = createHash("sha256").update(canonicalJson(entry.payload)).digest("hex");
  return { ...entry, payload: { sha256 } };
}
