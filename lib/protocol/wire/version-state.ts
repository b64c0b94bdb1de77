import { z } from "zod";

/** What may be done with a version; see docs/moderation.md, "States". */
export const versionStates = ["listed", "held", "limited", "quarantined", "removed"] as const;
export type VersionState = (typeof versionStates)[number];

/** `automatic` by reports, `scan` by a scanner, `policy` by a fixed rule, `ruling` by a moderator. */
export const stateCauses = ["automatic", "scan", "policy", "ruling"] as const;
export type StateCause = (typeof stateCauses)[number];

/** The state of a version, with all that a page needs to explain it. */
export const stateView = z.object({
  state: z.enum(versionStates),
  since: z.iso.datetime().nullable().describe("Null while it was never changed"),
  until: z.iso.datetime().nullable().describe("When it steps back by itself"),
  cause: z.enum(stateCauses).nullable(),
  reason: z.string().nullable().describe("What is published of it, in plain words"),
});
export type StateView = z.infer<typeof stateView>;

/** Of versions that nothing was ever said about, and of answers from before there were states. */
export const plainlyListed: StateView = {
  state: "listed",
  since: null,
  until: null,
  cause: null,
  reason: null,
};
