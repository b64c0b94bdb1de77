import { type Problem, problem } from "./problem";

export const scanningProblems = {
  "invalid-digest": problem(
    400,
    "usage",
    "Neither a content id nor a SHA-256",
    "Give the CID that the listing names, or the file's SHA-256 in 64 lower-case hex digits.",
  ),
  "invalid-note": problem(
    400,
    "usage",
    "The note cannot be shown",
    "Say in one line of plain text, of at most 200 characters, what the bytes are.",
  ),
} as const satisfies Record<string, Problem>;
