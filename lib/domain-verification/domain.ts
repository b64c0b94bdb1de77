import type { DomainAnswer, DomainState } from "@hecate/protocol/wire/domain";

/** What the resolvers say together. */
export type Verdict = "present" | "gone" | "unclear";

const cleanOutcomes: readonly string[] = ["records", "no-records", "no-name"];
const pendingHaste = 7 * 86_400_000;
const hasteFactor = 24;
const jitter = 0.1;

/**
 * A majority of all that were asked decides, either way. Who is silent, fails or answers nonsense
 * counts for nobody, so neither an outage nor one liar changes anything. See docs/decisions/0009.
 */
export function judgeAnswers(
  answers: readonly Pick<DomainAnswer, "outcome" | "confirmed">[],
): Verdict {
  const clean = answers.filter(({ outcome }) => cleanOutcomes.includes(outcome));
  const present = clean.filter(({ confirmed }) => confirmed).length;
  const majority = Math.floor(answers.length / 2) + 1;
  if (present >= majority) return "present";
  return clean.length - present >= majority ? "gone" : "unclear";
}

export interface Standing {
  readonly state: DomainState;
  readonly verifiedAt: Date | null;
  readonly atRiskSince: Date | null;
}

/** Where a domain stands after a check. A lapse counts from the first clean absence. */
export function standingAfter(
  before: Standing,
  verdict: Verdict,
  at: Date,
  graceSeconds: number,
): Standing {
  if (verdict === "present") {
    const verifiedAt = isCounted(before.state) ? before.verifiedAt : at;
    return { state: "verified", verifiedAt, atRiskSince: null };
  }
  if (verdict === "unclear" || !isCounted(before.state)) return before;
  const atRiskSince = before.atRiskSince ?? at;
  const lapses = at >= lapseOf(atRiskSince, graceSeconds);
  return { ...before, state: lapses ? "lapsed" : "at-risk", atRiskSince };
}

/** Whether a domain in that state is shown as the publisher's. */
function isCounted(state: DomainState): boolean {
  return state === "verified" || state === "at-risk";
}

export function lapseOf(atRiskSince: Date, graceSeconds: number): Date {
  return new Date(atRiskSince.getTime() + graceSeconds * 1000);
}

/**
 * When to look again: spread by a tenth to either side, and 24 times as often while something is
 * open. `chance` is in [0, 1).
 */
export function nextLook(
  { state, addedAt }: { readonly state: DomainState; readonly addedAt: Date },
  verdict: Verdict,
  at: Date,
  recheckSeconds: number,
  chance: number,
): Date {
  const awaited = state === "pending" && at.getTime() - addedAt.getTime() < pendingHaste;
  const open = awaited || state === "at-risk" || verdict === "unclear";
  const seconds = recheckSeconds / (open ? hasteFactor : 1);
  const spread = 1 - jitter + 2 * jitter * chance;
  return new Date(at.getTime() + seconds * spread * 1000);
}
