import { type Comparison, differencesOf } from "#lib/reputation/comparison";
import { replaceByReplay, replayedLines, storedLines } from "#lib/standing/recompute";

/** Who is established, whose installs and stars count, and what every listing shows of it. */
export const standingsComparison: Comparison = {
  name: "standings",
  differences: async (tx, now) =>
    differencesOf(await storedLines(tx), await replayedLines(tx, now)),
  rewrite: replaceByReplay,
};
