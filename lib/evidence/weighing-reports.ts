import { hourOf } from "@hecate/protocol/reputation/hours";
import { reportsInBudget } from "@hecate/protocol/reputation/report-budget";
import type { Database } from "#lib/db/client";
import { findOpenReportsOf } from "#lib/evidence/store";

/** The ids of these people's open reports that carry their weight: of each the earliest few. */
export async function weighingReports(
  database: Database,
  people: readonly string[],
): Promise<Set<string>> {
  const open = await findOpenReportsOf(database, people);
  const byPerson = new Map<string, { id: string; filedHour: number }[]>();
  for (const { id, personId, filedAt } of open) {
    const mine = byPerson.get(personId ?? "") ?? [];
    byPerson.set(personId ?? "", [...mine, { id, filedHour: hourOf(filedAt) }]);
  }
  return new Set([...byPerson.values()].flatMap((mine) => [...reportsInBudget(mine)]));
}
