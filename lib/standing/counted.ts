import { dateOfHour, hourOf, weekOf } from "@hecate/protocol/reputation/hours";
import {
  installCountsFrom,
  ratingCountsFrom,
} from "@hecate/protocol/reputation/rating-eligibility";
import type { InstallerRow, RatingRow } from "./store";

/** Since when somebody counts among the installers, and under which week, judged at `now`. */
export function countedInstaller(row: InstallerRow, now: Date) {
  const from = installCountsFrom({
    establishedHour: hourOrNull(row.establishedAt),
    receiptHour: hourOf(row.firstAt),
  });
  return counted(from, row.joinedAt, now);
}

/** The same of somebody's stars. */
export function countedRating(row: RatingRow, now: Date) {
  const from = ratingCountsFrom({
    establishedHour: hourOrNull(row.establishedAt),
    receiptHour: hourOrNull(row.receiptAt),
    ratedHour: hourOf(row.updatedAt),
    heldUntilHour: hourOrNull(row.heldUntil),
  });
  const { countsFrom, countedIn } = counted(from, row.joinedAt, now);
  return { countsFrom, countedIn, counted: countedIn === null ? null : row.stars };
}

function counted(fromHour: number | null, joinedAt: Date, now: Date) {
  const counts = fromHour !== null && fromHour <= hourOf(now);
  return {
    countsFrom: fromHour === null ? null : dateOfHour(fromHour),
    countedIn: counts ? weekOf(joinedAt) : null,
  };
}

function hourOrNull(at: Date | null): number | null {
  return at === null ? null : hourOf(at);
}
