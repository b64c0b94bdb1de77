import type { Evidence } from "./evidence";
import { weekHours } from "./hours";

/** Which line of the table decided. */
export type AutomaticRule =
  | "too-little"
  | "observer-confirmed"
  | "observer-other-reason"
  | "weight-and-crowd"
  | "young-version"
  | "none";

export interface AutomaticDecision {
  readonly state: "listed" | "limited" | "quarantined";
  readonly rule: AutomaticRule;
}

/** Thousandths; those beside `silence` are multiplied by f. */
export const automaticThresholds = {
  attention: 200,
  weight: 600,
  evidence: 1_100,
  evidenceYoung: 500,
  people: 2,
} as const;
export const youngHours = weekHours;

/** What open reports alone may do to a version: the first rule that holds. */
export function automaticState(
  evidence: Evidence,
  version: { readonly versionAgeHours: number },
): AutomaticDecision {
  const { attention, weight, evidence: full, evidenceYoung, people } = automaticThresholds;
  const reaches = (value: number, bar: number) => value * 1_000 >= bar * evidence.silence;
  if (evidence.weight < attention || evidence.people < people) {
    return { state: "listed", rule: "too-little" };
  }
  const { severe } = evidence;
  if (severe.observer && severe.people >= people && reaches(severe.weight, weight)) {
    return { state: "quarantined", rule: "observer-confirmed" };
  }
  if (evidence.observer && reaches(evidence.weight, weight)) {
    return { state: "limited", rule: "observer-other-reason" };
  }
  if (
    evidence.reporters >= people &&
    reaches(evidence.weight, weight) &&
    reaches(evidence.evidence, full)
  ) {
    return { state: "limited", rule: "weight-and-crowd" };
  }
  if (version.versionAgeHours < youngHours && reaches(evidence.evidence, evidenceYoung)) {
    return { state: "limited", rule: "young-version" };
  }
  return { state: "listed", rule: "none" };
}

/** True when moderators are to be told at once. */
export function needsAttention(evidence: Evidence): boolean {
  return evidence.weight >= automaticThresholds.attention;
}
