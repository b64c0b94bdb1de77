import { rootMicro } from "./integer-roots";

/** The counted ratings of the people whose accounts began in one week. */
export interface RatingCohort {
  readonly raters: number;
  /** The sum of their stars. */
  readonly stars: number;
}

export interface Stars {
  /** Thousandths of a star, 1000 to 5000; null below three raters. */
  readonly starsMilli: number | null;
  readonly raters: number;
}

/** Every listing starts with 3.5 stars, as though people of eight weeks had said so. */
export const starsPrior = { starsMilli: 3_500, weeks: 8 } as const;
export const minRaters = 3;

/** What a listing shows. */
export function starsOf(cohorts: Iterable<RatingCohort>): Stars {
  const counted = [...cohorts].filter((cohort) => cohort.raters > 0);
  const raters = counted.reduce((sum, cohort) => sum + cohort.raters, 0);
  return { starsMilli: raters < minRaters ? null : weighedStars(counted), raters };
}

/**
 * (3.5·8 + Σ S/√n) / (8 + Σ √n) in thousandths of a star: S the stars and n the raters of a cohort.
 */
export function weighedStars(cohorts: Iterable<RatingCohort>): number {
  // Parts per 10¹² above, per 10⁶ below: fine enough that a five never lowers the floored quotient.
  let stars = BigInt(starsPrior.starsMilli * starsPrior.weeks) * 1_000_000_000n;
  let mass = BigInt(starsPrior.weeks) * 1_000_000n;
  for (const cohort of cohorts) {
    const root = rootMicro(cohort.raters);
    mass += root;
    stars += (BigInt(cohort.stars) * root * 1_000_000n) / BigInt(cohort.raters);
  }
  return Number(stars / (mass * 1_000n));
}
