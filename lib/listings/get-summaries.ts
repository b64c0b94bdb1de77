import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { listingSummaryOf } from "#lib/listings/listing-view";
import { findSummaries } from "./store";

/** Cards in the order of `ids`. */
export async function getSummaries(ids: readonly string[]): Promise<ListingSummary[]> {
  const now = new Date();
  return (await findSummaries(ids)).map((row) => listingSummaryOf(row, now));
}
