import type { AutomaticDecision, AutomaticRule } from "@hecate/protocol/reputation/automatic-state";
import {
  type AutomaticState,
  restrictsMore,
  timeBoxes,
} from "@hecate/protocol/reputation/state-limits";
import type { Transaction } from "#lib/db/client";
import { changeVersionState } from "#lib/moderation/change-version-state";
import type { Subject } from "./store";

const hourMs = 3_600_000;

/** What pages say of each rule. */
const reasons: Readonly<Record<AutomaticRule, string>> = {
  "observer-confirmed":
    "An appointed observer, and others who installed it or whose earlier reports proved right, reported malware or stolen credentials. A moderator will look at it.",
  "observer-other-reason":
    "An appointed observer, and others who installed it or whose earlier reports proved right, reported it. A moderator will look at it.",
  "weight-and-crowd":
    "Several people whose earlier reports proved right reported it. A moderator will look at it.",
  "young-version":
    "This version is new, and people who installed it or whose earlier reports proved right reported it. A moderator will look at it.",
  "too-little": "",
  none: "",
};

interface Deciding {
  readonly decision: AutomaticDecision;
  readonly numbers: Record<string, number>;
  readonly actor: string;
  readonly at: Date;
}

/**
 * Restricts a version as its reports say, for a time. Never loosens anything, and never touches what a
 * moderator, a scanner or a fixed rule restricted.
 */
export async function applyDecision(
  tx: Transaction,
  subject: Subject,
  { decision, numbers, actor, at }: Deciding,
): Promise<boolean> {
  const { state } = subject;
  const isOurs = state === "listed" || subject.stateCause === "automatic";
  if (!isOurs || !isAutomatic(state) || !restrictsMore(decision.state, state)) return false;
  return changeVersionState(tx, {
    versionId: subject.id,
    to: decision.state,
    cause: "automatic",
    rule: decision.rule,
    reason: reasons[decision.rule],
    until: endOfTimeBox(decision.state, at),
    numbers,
    actor,
    at,
  });
}

/** When an automatic state that begins at `at` steps back; null for `listed`. */
export function endOfTimeBox(state: AutomaticState, at: Date): Date | null {
  if (state === "listed") return null;
  return new Date(at.getTime() + timeBoxes[state].hours * hourMs);
}

function isAutomatic(state: string): state is AutomaticState {
  return state === "listed" || state === "limited" || state === "quarantined";
}
