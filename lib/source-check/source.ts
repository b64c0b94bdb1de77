import type { SourceReason, SourceState } from "@hecate/protocol/wire/source";
import type { SourceVerdict } from "#lib/source-check/ask-repository";

/** What is known of a version's source. */
export interface SourceStanding {
  readonly state: SourceState;
  /** Why the last check did not find the revision. */
  readonly reason: SourceReason | null;
  readonly checkedAt: Date | null;
  /** When a check last got an answer. */
  readonly answeredAt: Date | null;
}

const daysOfSilence = 14;
const retrySeconds = 3_600;

/**
 * What a check makes of it. Only a clear answer changes a state to the worse: who could not be asked keeps
 * theirs, for two weeks after the last answer.
 */
export function sourceAfter(
  before: SourceStanding,
  verdict: SourceVerdict,
  at: Date,
): SourceStanding {
  if (verdict.is === "revision-found") {
    return { state: "revision-found", reason: null, checkedAt: at, answeredAt: at };
  }
  const { reason } = verdict;
  if (verdict.is !== "unknown") {
    const isClear = verdict.is === "gone" || reason === "revision-missing";
    const state = !isClear && before.state === "revision-found" ? before.state : verdict.is;
    return { state, reason, checkedAt: at, answeredAt: at };
  }
  const silence = before.answeredAt === null ? 0 : at.getTime() - before.answeredAt.getTime();
  const isLost = silence > daysOfSilence * 86_400_000;
  return { ...before, state: isLost ? "gone" : before.state, reason, checkedAt: at };
}

/** When to look again: spread, so that all do not come at once; sooner where nobody could be asked. */
export function nextLook(
  verdict: SourceVerdict,
  at: Date,
  periodSeconds: number,
  chance: number,
): Date {
  const seconds = verdict.is === "unknown" ? Math.min(retrySeconds, periodSeconds) : periodSeconds;
  return new Date(at.getTime() + seconds * (0.8 + 0.4 * chance) * 1000);
}
