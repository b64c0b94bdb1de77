import { type Expected, rowsBy, type Way } from "#lib/search/first-of";

/**
 * Of all entries the shares that have at least so many installs, the lowest tier first: what one holds, the one
 * before holds too. PostgreSQL's `install_tiers` says where they begin.
 */
export type Shares = readonly number[];

/** So many times what is wanted is expected of a tier: what matches need not be installed as everything is. */
const leeway = 2.5;

/** The index passes by those that match outside of a tier: so many cost as much as to look at one. */
const passedPerLook = 5;

/** The number of the highest tier in which the first `take` of those that match should be; 0 for all entries. */
export function tierFor(take: number, matching: number, shares: Shares): number {
  return shares.findLastIndex((share) => matching * share >= leeway * take) + 1;
}

/**
 * The tier in which to look for the first of those that match narrowly and of those that match widely at once, who
 * are among each other; null where each has a better way of its own.
 */
export function tierForBoth(
  take: number,
  [narrow, wide]: readonly [Expected, Expected],
  ways: readonly [Way, Way],
  shares: Shares,
): number | null {
  const tier = tierFor(take, narrow.matching, shares);
  const looked = wide.matching * (shares[tier - 1] ?? 1) + wide.matching / passedPerLook;
  const apart = rowsBy(ways[0], take, narrow) + rowsBy(ways[1], take, wide);
  return looked < apart ? tier : null;
}
