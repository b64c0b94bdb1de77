import { hourOf } from "@hecate/protocol/reputation/hours";
import { reportsInBudget } from "@hecate/protocol/reputation/report-budget";
import type { Database } from "#lib/db/client";
import { byPerson } from "#lib/evidence/by-person";
import { findOpenReportsOf } from "./store";

/**
 * The ids of these people's open reports that carry their weight: of each person those on the few
 * versions that they reported first. Several causes on one version are one.
 */
export async function weighingReports(
  database: Database,
  people: readonly string[],
): Promise<Set<string>> {
  const weighing = new Set<string>();
  for (const mine of byPerson(await findOpenReportsOf(database, people)).values()) {
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
