import { type Problem, problem } from "./problem";

export const listingsProblems = {
  "listing-changed": problem(
    409,
    "refused",
    "The listing was changed since this edit began",
    "Look at what it says now, and send the edit again with its present `edition`.",
  ),
  "not-an-owner": problem(
    403,
    "notAuthorised",
    "None of the account's keys is a root key of that publisher",
    "Link a root key of the publisher at /account/ways-in, or use the key itself with `hecate marketplace edit`, `notices` and `appeal`.",
  ),
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
