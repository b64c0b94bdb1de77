import { listingMri } from "@hecate/protocol/mri";
import type { Name } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { StatsView } from "@hecate/protocol/wire/stats";
import { dailyStats, firstDay } from "#lib/installs/daily-stats";
import { findDailyCounts } from "./store";

/** What was installed and fetched of a listing on each of the last `days` days, today included. */
export async function getStats(
  { org, name }: { readonly org: Name; readonly name: Name },
  days: number,
  now: Date,
): Promise<Result<StatsView, "not-found">> {
  const mri = listingMri(org, name);
  const counts = await findDailyCounts(mri, firstDay(days, now));
  if (counts === null) return refuse("not-found", `${mri} is not listed`);
  return ok(dailyStats(counts, days, now));
}
