import { type Problem, problem } from "./problem";

const tellOthers = "Keep what you have, and tell others: somebody changed what must not change.";

export const logProblems = {
  "log-malformed": problem(
    422,
    "unverified",
    "The log's checkpoint is not one",
    "Fetch it again; if it stays so, tell the operator.",
  ),
  "log-bad-signature": problem(
    422,
    "unverified",
    "The log's checkpoint is not signed by the key that it should be",
    "Compare the key with /.well-known/did.json, and with what others see there.",
  ),
  "log-key-changed": problem(
    422,
    "unverified",
    "The service has another key than when this machine first met it",
    "Ask the operator, on another way, whether the key was replaced; then delete the remembered one.",
  ),
  "log-rolled-back": problem(422, "unverified", "The log is shorter than it was", tellOthers),
  "log-forked": problem(
    422,
    "unverified",
    "The log tells its past differently than before",
    tellOthers,
  ),
  "log-tree-mismatch": problem(
    422,
    "unverified",
    "The log's tiles do not give the root that was signed",
    tellOthers,
  ),
  "log-entry-mismatch": problem(
    422,
    "unverified",
    "An entry is not the one that the log holds",
    tellOthers,
  ),
} as const satisfies Record<string, Problem>;
