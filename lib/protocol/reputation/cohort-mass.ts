import { rootMilli } from "./integer-roots";

/**
 * How many people a crowd counts as, in thousandths: Σ √n over the weeks in which their accounts
 * began. Accounts bought in one batch collapse; a crowd that came over years does not.
 */
export function cohortMass(counts: Iterable<number>): number {
  let mass = 0;
  for (const count of counts) mass += rootMilli(count);
  return mass;
}

/** How many of the people stand in each week. */
export function cohortsOf(weeks: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const week of weeks) counts.set(week, (counts.get(week) ?? 0) + 1);
  return counts;
}
