import { type Problem, problem } from "./problem";

export const appealsProblems = {
  "appeal-exists": problem(
    409,
    "refused",
    "You appealed that ruling before",
    "Each party can appeal a ruling once; your notices say what came of it.",
  ),
  "appeal-too-late": problem(
    409,
    "refused",
    "That ruling can no longer be appealed",
    "It could be within six months after it was made.",
  ),
  "not-a-party": problem(
    403,
    "notAuthorised",
    "That ruling did not decide anything of yours",
    "The publisher can appeal it, and whoever filed a report that it decided.",
  ),
  "ruling-not-in-force": problem(
    409,
    "refused",
    "That ruling is not in force",
    "There is nothing to appeal: it was taken back or reversed.",
  ),
  "appeal-decided": problem(
    409,
    "refused",
    "That appeal was decided before",
    "Its ruling's page says what came of it.",
  ),
} as const satisfies Record<string, Problem>;
