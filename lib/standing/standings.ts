import type {
  InstallCohort,
  Installer,
  ListingStanding,
  Person,
  Rating,
  RatingCohort,
} from "#lib/db/generated/client";

/** Everything that is worked out of what people did; ids, not names. */
export interface Standings {
  readonly people: readonly Pick<Person, "id" | "joinedAt" | "establishedAt">[];
  readonly installers: readonly Installer[];
  readonly ratings: readonly CountedRating[];
  readonly installCohorts: readonly InstallCohort[];
  readonly ratingCohorts: readonly RatingCohort[];
  readonly standings: readonly ListingStanding[];
}

type CountedRating = Pick<
  Rating,
  | "listingId"
  | "personId"
  | "stars"
  | "version"
  | "updatedAt"
  | "heldUntil"
  | "countsFrom"
  | "countedIn"
  | "counted"
>;

/** One line a row: what it is of, and what it says. A standing of nobody is as good as none. */
export function linesOf(standings: Standings): Map<string, string> {
  const lines = new Map<string, string>();
  for (const { id, ...person } of standings.people) lines.set(`person ${id}`, print(person));
  for (const { listingId, personId, ...row } of standings.installers) {
    lines.set(`installer ${personId} of ${listingId}`, print(row));
  }
  for (const { listingId, personId, ...row } of standings.ratings) {
    lines.set(`rating by ${personId} of ${listingId}`, print(row));
  }
  for (const { listingId, week, ...row } of standings.installCohorts) {
    lines.set(`install cohort ${week} of ${listingId}`, print(row));
  }
  for (const { listingId, week, ...row } of standings.ratingCohorts) {
    lines.set(`rating cohort ${week} of ${listingId}`, print(row));
  }
  for (const { listingId, ...row } of standings.standings) {
    if (row.raters + row.installs > 0) lines.set(`standing of ${listingId}`, print(row));
  }
  return lines;
}

function print(row: object): string {
  return JSON.stringify(row, Object.keys(row).sort());
}
