import { type Problem, problem } from "./problem";

export const rebuildsProblems = {
  "rebuild-mismatch": problem(
    422,
    "refused",
    "The statement is not about what is published",
    "Attest again with `hecate attest rebuild`, which reads the version first.",
  ),
  "source-undeclared": problem(
    422,
    "refused",
    "This version names no source",
    "Only a version whose manifest names repository and revision can be rebuilt.",
  ),
  "rebuild-outdated": problem(
    409,
    "refused",
    "A later statement of this key stands",
    "Attest again if the later one is wrong.",
  ),
} as const satisfies Record<string, Problem>;
