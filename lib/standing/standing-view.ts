import {
  nothingSaid,
  type StandingSummary,
  type StandingView,
} from "@hecate/protocol/wire/standing";
import type { ListingStanding } from "#lib/db/generated/client";

/** Columns of a listing's standing; none where nobody was counted yet. */
export type StandingRow = Pick<
  ListingStanding,
  "starsMilli" | "raters" | "histogram" | "installs"
> | null;

export function standingSummaryOf(row: StandingRow): StandingSummary {
  const { stars, raters, installs } = standingViewOf(row, 0);
  return { stars, raters, installs };
}

export function standingViewOf(row: StandingRow, fetches: number): StandingView {
  if (row === null) return { ...nothingSaid, fetches };
  const { starsMilli, raters, histogram, installs } = row;
  const stars = starsMilli === null ? null : starsMilli / 1000;
  return { stars, raters, installs, histogram, fetches };
}
