import { cohortMass, cohortsOf } from "@hecate/protocol/reputation/cohort-mass";
import { dayHours, monthHours, weekOfHour } from "@hecate/protocol/reputation/hours";
import { establishedHour, ratingCountsFrom } from "@hecate/protocol/reputation/rating-eligibility";
import { type RatingCohort, weighedStars } from "@hecate/protocol/reputation/stars";
import { assumptions } from "./assumptions";
import { Chance } from "./chance";
import type { Scenario } from "./measure";

interface Rater {
  readonly joinedHour: number;
  readonly stars: number;
}

const now = assumptions.years;

/** What bought accounts do to stars and to the order of listings. The targets are the most. */
export const standingScenarios: readonly Scenario[] = [
  {
    name: "1,000 accounts, 2 days old, give five stars to a listing worth two",
    measure: (seeds) => [{ name: "shown", unit: "stars", value: starsAfter(seeds), target: 2.3 }],
  },
  {
    name: "10,000 accounts of one week install what 476 people use",
    measure(seeds) {
      const factors = seeds.map((seed) => {
        const chance = new Chance(seed);
        const honest = Array.from({ length: 476 }, () => weekOfHour(chance.below(now)));
        const mass = (weeks: readonly number[]) => cohortMass(cohortsOf(weeks).values());
        const batch = Array<number>(10_000).fill(weekOfHour(now - monthHours));
        return mass([...honest, ...batch]) / mass(honest);
      });
      const value = Math.round(100 * Math.max(...factors)) / 100;
      return [{ name: "rank weighs", unit: "×", value, target: 1.7 }];
    },
  },
];

function starsAfter(seeds: readonly number[]): number {
  const shown = seeds.map((seed) => {
    const chance = new Chance(seed);
    const honest = Array.from({ length: 60 }, () => ({
      joinedHour: chance.below(now - monthHours),
      stars: chance.between(1, 3),
    }));
    const bought = Array.from({ length: 1_000 }, () => ({
      joinedHour: now - 2 * dayHours,
      stars: 5,
    }));
    return weighedStars(cohorts([...honest, ...bought]));
  });
  return Math.round(shown.reduce((sum, stars) => sum + stars, 0) / shown.length) / 1_000;
}

/** Everybody installed from three publishers on the first day, and rates a day later. */
function cohorts(raters: readonly Rater[]): RatingCohort[] {
  const weeks = new Map<number, { raters: number; stars: number }>();
  for (const { joinedHour, stars } of raters) {
    const receiptHour = joinedHour + 1;
    const countsFrom = ratingCountsFrom({
      establishedHour: establishedHour({
        joinedHour,
        firstReceiptHours: [receiptHour, receiptHour, receiptHour],
      }),
      receiptHour,
      ratedHour: joinedHour + dayHours,
      heldUntilHour: null,
    });
    if (countsFrom === null || countsFrom > now) continue;
    const week = weekOfHour(joinedHour);
    const cohort = weeks.get(week) ?? { raters: 0, stars: 0 };
    weeks.set(week, { raters: cohort.raters + 1, stars: cohort.stars + stars });
  }
  return [...weeks.values()];
}
