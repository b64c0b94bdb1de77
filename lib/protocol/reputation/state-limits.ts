import type { AutomaticDecision } from "./automatic-state";
import { dayHours } from "./hours";

export type AutomaticState = AutomaticDecision["state"];

/** How long an automatic state stands without a ruling, and what it falls back to. */
export const timeBoxes = {
  quarantined: { hours: 72, fallsTo: "limited" },
  limited: { hours: 14 * dayHours, fallsTo: "listed" },
} as const;

/** How long a proposed removal waits for a second: as long as an automatic quarantine stands. */
export const proposalHours = timeBoxes.quarantined.hours;

const rank = { listed: 0, limited: 1, quarantined: 2 } as const;

export const clearanceHours = 30 * dayHours;
export const inheritanceHours = 7 * dayHours;

/** True when the decision restricts a version more than the state it is in. */
export function restrictsMore(decision: AutomaticState, state: AutomaticState): boolean {
  return rank[decision] > rank[state];
}

/**
 * Whether a report counts towards an automatic state. What had its time box does not count again, nor,
 * for 30 days after a ruling cleared the version, what somebody says whose report it dismissed.
 */
export function countsTowardsState(
  report: { readonly person: string; readonly filedHour: number },
  version: {
    /** When an automatic state last fell back; null if never. */
    readonly fellBackHour: number | null;
    /** The ruling that last cleared it, and whose reports it dismissed. */
    readonly cleared: { readonly hour: number; readonly dismissed: ReadonlySet<string> } | null;
  },
  nowHour: number,
): boolean {
  const { fellBackHour, cleared } = version;
  if (fellBackHour !== null && report.filedHour <= fellBackHour) return false;
  const protects = cleared !== null && nowHour < cleared.hour + clearanceHours;
  return !(protects && cleared.dismissed.has(report.person));
}

/** A new version is held for review when its predecessor was quarantined within the last 7 days. */
export function heldAfterPredecessor(
  predecessorQuarantinedHour: number | null,
  nowHour: number,
): boolean {
  return (
    predecessorQuarantinedHour !== null && nowHour < predecessorQuarantinedHour + inheritanceHours
  );
}

export interface RestrictedVersion {
  readonly state: "limited" | "quarantined" | "removed";
  readonly artifactCids: readonly string[];
  readonly signingKey: string;
}

/**
 * The hardest state among restricted versions that share an artifact or a signing key with a new one,
 * under whatever name; null when none does.
 */
export function inheritedState(
  fresh: { readonly artifactCids: readonly string[]; readonly signingKey: string },
  restricted: readonly RestrictedVersion[],
): RestrictedVersion["state"] | null {
  const kin = restricted.filter(
    (old) =>
      old.signingKey === fresh.signingKey ||
      old.artifactCids.some((cid) => fresh.artifactCids.includes(cid)),
  );
  const states = new Set(kin.map(({ state }) => state));
  return (["removed", "quarantined", "limited"] as const).find((each) => states.has(each)) ?? null;
}
