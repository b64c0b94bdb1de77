import { type Problem, problem } from "./problem";

export const reportsProblems = {
  "already-reported": problem(
    409,
    "refused",
    "You have an open report of that cause on this version",
    "Retract it first if you want to say something else.",
  ),
  "report-mismatch": problem(
    409,
    "refused",
    "That content id is no part of this version",
    "Name the manifest or one of the binaries that the version's page lists.",
  ),
  "report-decided": problem(
    409,
    "refused",
    "The report is no longer open",
    "Its page says what came of it.",
  ),
  "report-image-missing": problem(
    409,
    "refused",
    "An image of the report was not uploaded by you",
    "Upload it to /api/v1/report-images first.",
  ),
} as const satisfies Record<string, Problem>;
