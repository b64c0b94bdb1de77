import { type Problem, problem } from "./problem";

export const rootKeysProblems = {
  "possession-unproven": problem(
    403,
    "notAuthorised",
    "The new key did not sign that it is willing",
    "Run `hecate publisher keys accept` where the new key is, and pass on what it prints.",
  ),
  "root-key-taken": problem(
    409,
    "refused",
    "That key is or was a root key of this publisher",
    "Make another key with `hecate identity init`: a key that retired never returns.",
  ),
  "not-a-root-key": problem(
    409,
    "refused",
    "That key is no root key of this publisher",
    "Run `hecate publisher keys list`.",
  ),
  "last-root-key": problem(
    409,
    "refused",
    "The last root key cannot retire",
    "Add its successor first, or rotate: a namespace without a root key is lost.",
  ),
  "too-many-root-keys": problem(
    409,
    "refused",
    "This publisher has had as many root keys as one may",
    "Delegate instead: `hecate delegate` lets other keys publish.",
  ),
  "root-unproven": problem(
    422,
    "unverified",
    "A root key of the publisher does not rest on the ones before",
    "Do not install it; ask the publisher which keys are theirs.",
  ),
} as const satisfies Record<string, Problem>;
