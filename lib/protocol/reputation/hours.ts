export const dayHours = 24;
export const weekHours = 7 * dayHours;
/** Thirty days: what reputation means by a month. */
export const monthHours = 30 * dayHours;

const hourMs = 3_600_000;
/** Monday, 1970-01-05T00:00Z, in hours since the epoch. */
const firstMonday = 4 * dayHours;

/** Whole hours since 1970-01-01T00:00Z: the finest time that reputation knows. */
export function hourOf(at: Date): number {
  return Math.floor(at.getTime() / hourMs);
}

export function dateOfHour(hour: number): Date {
  return new Date(hour * hourMs);
}

/** Whole weeks since Monday, 1970-01-05T00:00Z. An account's cohort is the week it began in. */
export function weekOf(at: Date): number {
  return weekOfHour(hourOf(at));
}

export function weekOfHour(hour: number): number {
  return Math.floor((hour - firstMonday) / weekHours);
}
