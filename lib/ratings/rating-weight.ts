import { dateOfHour, dayHours, hourOf } from "@hecate/protocol/reputation/hours";
import {
  establishedAfterHours,
  establishedPublishers,
  ratingCountsFrom,
  receiptAgeHours,
} from "@hecate/protocol/reputation/rating-eligibility";
import type { RatingObstacle, RatingWeight } from "@hecate/protocol/wire/ratings";

/** What decides whether stars count. */
export interface Grounds {
  readonly joinedAt: Date;
  readonly establishedAt: Date | null;
  /** Of the receipt for the rated version, when it was recorded. */
  readonly receiptAt: Date | null;
  readonly version: string;
  readonly ratedAt: Date;
  readonly heldUntil: Date | null;
}

/** Whether stars count at `now`, from when they do, and what stands in the way. */
export function ratingWeight(grounds: Grounds, now: Date): RatingWeight {
  const { establishedAt, receiptAt, ratedAt, heldUntil } = grounds;
  const from = ratingCountsFrom({
    establishedHour: hourOrNull(establishedAt),
    receiptHour: hourOrNull(receiptAt),
    ratedHour: hourOf(ratedAt),
    heldUntilHour: hourOrNull(heldUntil),
  });
  return {
    counts: from !== null && from <= hourOf(now),
    from: from === null ? null : dateOfHour(from).toISOString(),
    obstacles: [
      ...receiptObstacles(grounds),
      ...personObstacles(grounds),
      ...heldObstacles(grounds),
    ]
      .filter(({ untilHour }) => untilHour === null || untilHour > hourOf(now))
      .map(({ code, detail, untilHour }) => ({
        code,
        detail,
        until: untilHour === null ? null : dateOfHour(untilHour).toISOString(),
      })),
  };
}

/**
 * What of it everybody is told: to the day. By the hour from which a new account counts, its handle could be
 * found in the public log, where accounts begin.
 */
export function toTheDay(weight: RatingWeight): RatingWeight {
  return {
    ...weight,
    from: dayFrom(weight.from),
    obstacles: weight.obstacles.map((each) => ({ ...each, until: dayFrom(each.until) })),
  };
}

/** The first day, in UTC, on which that hour has come all day long. */
function dayFrom(moment: string | null): string | null {
  if (moment === null) return null;
  const day = Math.ceil(hourOf(new Date(moment)) / dayHours);
  return dateOfHour(day * dayHours).toISOString();
}

interface Obstacle {
  readonly code: RatingObstacle;
  readonly detail: string;
  /** Null when it does not go away by itself. */
  readonly untilHour: number | null;
}

function receiptObstacles({ receiptAt, version }: Grounds): Obstacle[] {
  if (receiptAt === null) {
    const detail = `There is no install receipt for version ${version}.`;
    return [{ code: "no-receipt", detail, untilHour: null }];
  }
  const untilHour = hourOf(receiptAt) + receiptAgeHours;
  const detail = `The install receipt is younger than ${receiptAgeHours} hours.`;
  return [{ code: "receipt-too-young", detail, untilHour }];
}

function personObstacles({ joinedAt, establishedAt }: Grounds): Obstacle[] {
  const age = {
    code: "account-too-young",
    detail: `The account is younger than ${establishedAfterHours / 24} days.`,
    untilHour: hourOf(joinedAt) + establishedAfterHours,
  } as const;
  if (establishedAt !== null) return [age];
  const detail = `The account has install receipts of apps from fewer than ${establishedPublishers} publishers.`;
  return [age, { code: "too-few-publishers", detail, untilHour: null }];
}

function heldObstacles({ heldUntil }: Grounds): Obstacle[] {
  if (heldUntil === null) return [];
  const detail = "It came together with unusually many others, so its stars wait.";
  return [{ code: "held", detail, untilHour: hourOf(heldUntil) }];
}

function hourOrNull(at: Date | null): number | null {
  return at === null ? null : hourOf(at);
}
