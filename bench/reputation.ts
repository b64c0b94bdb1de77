import { type RatingCohort, weighedStars } from "@hecate/protocol/reputation/stars";
import { Chance } from "#lib/reputation/simulation/chance";
import { compare, type Row, secondsOf } from "./compare";

const ratings = 1_000_000;
const listings = 10_000;
const weeks = 150;

interface Rating {
  readonly listing: number;
  readonly week: number;
  readonly stars: number;
}

/** What a rating and a whole recompute cost before any database, beside a plain mean. */
export async function reputation(): Promise<Row[]> {
  const chance = new Chance(1);
  const given = Array.from({ length: ratings }, (): Rating => {
    return {
      listing: chance.below(listings),
      week: chance.below(weeks),
      stars: chance.between(1, 5),
    };
  });
  return [await recompute(given), await oneByOne(given.slice(0, 50_000))];
}

function recompute(given: readonly Rating[]): Promise<Row> {
  return compare({
    subject: "stars of 1 M ratings recomputed · their plain means",
    unit: "ratings/s",
    aim: "",
    rounds: 3,
    ours: async () => ratings / (await secondsOf(() => starsOfAll(cohortsOf(given)))),
    floor: async () => ratings / (await secondsOf(() => meansOf(given))),
  });
}

function oneByOne(given: readonly Rating[]): Promise<Row> {
  return compare({
    subject: "one rating counted, stars shown anew · a running mean",
    unit: "ratings/s",
    aim: "",
    rounds: 5,
    ours: async () => given.length / (await secondsOf(() => cohortsOf(given, weighedStars))),
    floor: async () => given.length / (await secondsOf(() => meansOf(given))),
  });
}

type Cohorts = Map<number, { raters: number; stars: number }>;

function cohortsOf(
  given: readonly Rating[],
  after: (cohorts: Iterable<RatingCohort>) => unknown = () => null,
): Map<number, Cohorts> {
  const all = new Map<number, Cohorts>();
  for (const { listing, week, stars } of given) {
    const cohorts: Cohorts = all.get(listing) ?? new Map();
    all.set(listing, cohorts);
    const cohort = cohorts.get(week) ?? { raters: 0, stars: 0 };
    cohort.raters += 1;
    cohort.stars += stars;
    cohorts.set(week, cohort);
    after(cohorts.values());
  }
  return all;
}

function starsOfAll(all: Map<number, Cohorts>): number[] {
  return [...all.values()].map((cohorts) => weighedStars(cohorts.values()));
}

function meansOf(given: readonly Rating[]): number[] {
  const sums = Array.from({ length: listings }, () => ({ raters: 0, stars: 0 }));
  const means = new Array<number>(listings).fill(0);
  for (const { listing, stars } of given) {
    const sum = sums[listing];
    if (!sum) continue;
    sum.raters += 1;
    sum.stars += stars;
    means[listing] = sum.stars / sum.raters;
  }
  return means;
}
