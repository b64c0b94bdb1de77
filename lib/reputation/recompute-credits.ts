import {
  replaceCredits,
  replayedCreditLines,
  storedCreditLines,
} from "#lib/evidence/replay-credits";
import { type Comparison, differencesOf } from "#lib/reputation/comparison";

/** What reporters earned and lost, of which every weight is made. */
export const creditsComparison: Comparison = {
  name: "credits",
  differences: async (tx) =>
    differencesOf(await storedCreditLines(tx), await replayedCreditLines(tx)),
  rewrite: replaceCredits,
};
