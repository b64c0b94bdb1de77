import { dayHours, weekHours } from "./hours";

export const burst = {
  /** A day with no more first ratings than this is never a burst. */
  ratingsPerDay: 20,
  timesTheMean: 3,
  meanOverDays: 28,
  heldHours: weekHours,
} as const;

/** First ratings of a listing before this one: of the last 24 hours, and of the 28 days before those. */
export interface RatingPace {
  readonly lastDay: number;
  readonly daysBefore: number;
}

/** Until when a rating that comes at this hour does not count; null when it is no part of a burst. */
export function heldUntilHour(pace: RatingPace, hour: number): number | null {
  const { ratingsPerDay, timesTheMean, meanOverDays, heldHours } = burst;
  const isBurst =
    pace.lastDay > ratingsPerDay && pace.lastDay * meanOverDays > timesTheMean * pace.daysBefore;
  return isBurst ? hour + heldHours : null;
}

/** The pace at an hour, of the hours of a listing's first ratings, this one's own left out. */
export function paceAt(firstRatingHours: readonly number[], hour: number): RatingPace {
  const dayStart = hour - dayHours;
  const start = dayStart - burst.meanOverDays * dayHours;
  return {
    lastDay: firstRatingHours.filter((each) => each >= dayStart && each <= hour).length,
    daysBefore: firstRatingHours.filter((each) => each >= start && each < dayStart).length,
  };
}
