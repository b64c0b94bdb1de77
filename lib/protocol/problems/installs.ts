import { type Problem, problem } from "./problem";

export const installsProblems = {
  "receipt-mismatch": problem(
    422,
    "refused",
    "The receipt is not of what is published",
    "Install the app again: the receipt is made of what was installed.",
  ),
  "receipt-from-future": problem(
    422,
    "refused",
    "The receipt's time is still to come",
    "Set this machine's clock and install the app again.",
  ),
} as const satisfies Record<string, Problem>;
