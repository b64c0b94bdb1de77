import { type Problem, problem } from "./problem";

export const ratingsProblems = {
  "own-listing": problem(
    403,
    "refused",
    "Nobody rates an app of their own",
    "The publisher can answer reviews; ask people who use the app to rate it.",
  ),
  "own-review": problem(
    403,
    "refused",
    "Nobody finds their own review helpful",
    "Vote for somebody else's.",
  ),
} as const satisfies Record<string, Problem>;
