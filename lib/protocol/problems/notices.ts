import { type Problem, problem } from "./problem";

export const noticesProblems = {
  "mail-unavailable": problem(
    409,
    "refused",
    "This service sends no mail",
    "Use a webhook or a feed; the inbox holds every notice in any case.",
  ),
  "channel-address-refused": problem(
    409,
    "refused",
    "Notices cannot be sent to that address",
    "Give an https address that the open internet reaches.",
  ),
  "too-many-channels": problem(
    409,
    "refused",
    "No more channels fit",
    "Remove one that you do not need any more.",
  ),
} as const satisfies Record<string, Problem>;
