import { z } from "zod";

export const sourceStates = ["declared", "reachable", "revision-found", "gone"] as const;
export type SourceState = (typeof sourceStates)[number];

/** Why the last check did not find the revision. See docs/trust.md, "Source available". */
export const sourceReasons = [
  "revision-missing",
  "fetch-refused",
  "not-found",
  "needs-login",
  "no-such-host",
  "private-address",
  "redirected",
  "timeout",
  "too-large",
  "unreachable",
  "git-missing",
] as const;
export type SourceReason = (typeof sourceReasons)[number];

export const sourceCheckView = z.object({
  state: z.enum(sourceStates),
  reason: z.enum(sourceReasons).nullable().describe("Why the last check did not find the revision"),
  checkedAt: z.iso.datetime().nullable(),
  answeredAt: z.iso.datetime().nullable().describe("When a check last got an answer"),
});
export type SourceCheckView = z.infer<typeof sourceCheckView>;
