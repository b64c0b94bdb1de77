import { log } from "#lib/log";

/** Tells the moderators that the reports on a version weigh enough to be looked at soon. */
export function onAttention(noticed: { readonly caseId: string; readonly weight: number }): void {
  log().warn(noticed, "a case needs a moderator's attention");
}
