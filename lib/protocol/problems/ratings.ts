import { type Problem, problem } from "./problem";

export const ratingsProblems = {
  "own-listing": problem(
    403,
    "refused",
    "Nobody rates an app of their own, or votes on its reviews",
    "The publisher can answer reviews; ask people who use the app to rate it.",
  ),
  "own-review": problem(
    403,
    "refused",
    "Nobody finds their own review helpful",
    "Vote for somebody else's.",
  ),
  "not-established": problem(
    403,
    "refused",
    "Only established people vote on reviews",
    "An account is established a week after it began, with receipts of apps from three publishers.",
  ),
} as const satisfies Record<string, Problem>;
