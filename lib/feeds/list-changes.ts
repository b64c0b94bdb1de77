import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ChangesPage, ChangesQuery } from "@hecate/protocol/wire/feeds";
import type { LedgerEvent } from "#lib/ledger/ledger-event";
import { logEntryOf } from "#lib/public-log/log-entry";
import { findEvents, newestSeq } from "./store";

/** What changes the catalogue, and not only what people say of it. */
const kinds = [
  "publisher-claimed",
  "root-keys-changed",
  "domain-added",
  "domain-changed",
  "token-revoked",
  "version-published",
  "listing-edited",
  "version-yanked",
  "version-edited",
  "state-changed",
  "source-changed",
  "rebuild-attested",
  "version-scanned",
] as const satisfies LedgerEvent["kind"][];

/**
 * The events about the catalogue after number `after`, in their order. The ledger is gap-free and ordered as
 * its commits are, so whoever goes on at `through` misses nothing. One page covers a bounded stretch of
 * the ledger: it may be empty, and yet not the last.
 */
export async function listChanges({
  after,
  limit,
}: ChangesQuery): Promise<Result<ChangesPage, "invalid-cursor">> {
  const newest = await newestSeq();
  if (after > newest) {
    return refuse("invalid-cursor", `The ledger ends at ${newest}: begin again, it is another one`);
  }
  const end = Math.min(newest, after + limits.changesStretch);
  const rows = await findEvents([...kinds], { after, end, take: limit });
  const items = rows.map(logEntryOf);
  const last = items.length === limit ? items.at(-1) : undefined;
  return ok({ items, through: last?.seq ?? end, newest });
}
