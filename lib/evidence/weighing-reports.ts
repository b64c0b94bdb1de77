import { hourOf } from "@hecate/protocol/reputation/hours";
import { reportsInBudget } from "@hecate/protocol/reputation/report-budget";
import type { Database } from "#lib/db/client";
import { findOpenReportsOf } from "./store";

/**
 * The ids of these people's open reports that carry their weight: of each person those on the few
 * versions that they reported first. Several causes on one version are one.
 */
export async function weighingReports(
  database: Database,
  people: readonly string[],
): Promise<Set<string>> {
  const open = await findOpenReportsOf(database, people);
  const weighing = new Set<string>();
  for (const person of people) {
    const mine = open.filter(({ personId }) => personId === person);
    const firstOf = new Map(mine.toReversed().map((report) => [report.versionId, report]));
    const first = [...firstOf.values()].map(({ id, filedAt }) => ({
      id,
      filedHour: hourOf(filedAt),
    }));
    const budget = reportsInBudget(first);
    for (const { id, versionId } of mine) {
      if (budget.has(firstOf.get(versionId)?.id ?? "")) weighing.add(id);
    }
  }
  return weighing;
}
