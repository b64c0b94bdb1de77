/** Only so many open reports of a person carry weight at a time. */
export const weighingReports = 3;

/** The ids of a person's open reports that carry weight: the earliest. */
export function reportsInBudget(
  open: readonly { readonly id: string; readonly filedHour: number }[],
): Set<string> {
  const earliest = open.toSorted((a, b) => a.filedHour - b.filedHour || (a.id < b.id ? -1 : 1));
  return new Set(earliest.slice(0, weighingReports).map(({ id }) => id));
}
