import { cohortMass } from "@hecate/protocol/reputation/cohort-mass";
import { starsOf } from "@hecate/protocol/reputation/stars";
import type { Standings } from "#lib/standing/standings";

interface Tally {
  readonly installers: Map<number, number>;
  readonly raters: Map<number, { raters: number; stars: number }>;
  readonly histogram: number[];
}

/** Cohorts and standings of every listing, counted from nothing. */
export function countAll(
  installers: Standings["installers"],
  ratings: Standings["ratings"],
): Pick<Standings, "installCohorts" | "ratingCohorts" | "standings"> {
  const tallies = new Map<string, Tally>();
  for (const { listingId, countedIn } of installers) {
    if (countedIn === null) continue;
    const weeks = tallyOf(tallies, listingId).installers;
    weeks.set(countedIn, (weeks.get(countedIn) ?? 0) + 1);
  }
  for (const { listingId, countedIn, counted } of ratings) {
    if (countedIn === null || counted === null) continue;
    const { raters, histogram } = tallyOf(tallies, listingId);
    const cohort = raters.get(countedIn) ?? { raters: 0, stars: 0 };
    raters.set(countedIn, { raters: cohort.raters + 1, stars: cohort.stars + counted });
    histogram[counted - 1] = (histogram[counted - 1] ?? 0) + 1;
  }
  const entries = [...tallies];
  return {
    installCohorts: entries.flatMap(([listingId, tally]) =>
      [...tally.installers].map(([week, count]) => ({ listingId, week, installers: count })),
    ),
    ratingCohorts: entries.flatMap(([listingId, { raters }]) =>
      [...raters].map(([week, cohort]) => ({ listingId, week, ...cohort })),
    ),
    standings: entries.map(([listingId, tally]) => standingFrom(listingId, tally)),
  };
}

function tallyOf(tallies: Map<string, Tally>, listingId: string): Tally {
  const tally = tallies.get(listingId) ?? {
    installers: new Map(),
    raters: new Map(),
    histogram: [0, 0, 0, 0, 0],
  };
  tallies.set(listingId, tally);
  return tally;
}

function standingFrom(listingId: string, { installers, raters, histogram }: Tally) {
  const counts = [...installers.values()];
  return {
    listingId,
    ...starsOf(raters.values()),
    histogram,
    installs: counts.reduce((sum, count) => sum + count, 0),
    installMass: cohortMass(counts),
    ratingMass: cohortMass([...raters.values()].map((cohort) => cohort.raters)),
  };
}
