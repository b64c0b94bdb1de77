import { type Problem, problem } from "./problem";

export const listingsProblems = {
  "version-exists": problem(
    409,
    "refused",
    "This version is already published with other content",
    "Versions are immutable: publish the change as a new version.",
  ),
  "version-yanked": problem(
    410,
    "refused",
    "This version was yanked by its publisher",
    "Install a newer version, or pass --allow-yanked if you must.",
  ),
} as const satisfies Record<string, Problem>;
