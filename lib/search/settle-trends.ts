import { restateTrends } from "./store";

/** Of installs of so long ago 2⁻⁸ is left, which decides nothing. */
const lookBackWeeks = 8;

/**
 * Writes down what trends. How it falls off with time is the same for all, so that nothing has to be
 * written while nobody installs: docs/ranking.md, "Trending". Returns how many listings changed.
 */
export function settleTrends(now: Date): Promise<number> {
  return restateTrends(now, lookBackWeeks);
}
