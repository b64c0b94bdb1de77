import { findOthersReported } from "./store";

/** Other versions on which these people have open reports: what they weigh there may change. */
export function othersReported(personIds: readonly string[], versionId: string): Promise<string[]> {
  return findOthersReported(personIds, versionId);
}
