import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { RulingAction } from "@hecate/protocol/wire/reports";
import type { StateCause, VersionState } from "@hecate/protocol/wire/version-state";

interface Standing {
  readonly state: VersionState;
  readonly stateCause: StateCause | null;
}

const restricting = {
  limit: "limited",
  quarantine: "quarantined",
  "remove-version": "removed",
  "remove-listing": "removed",
} as const satisfies Partial<Record<RulingAction, VersionState>>;

/**
 * The state that a ruling puts a version in. Dismissing and warning lift what no moderator decided, and
 * leave what one did; only restoring lifts that.
 */
export function effectOf(
  action: RulingAction,
  { state, stateCause }: Standing,
): Result<VersionState, "ruling-without-effect"> {
  if (action === "dismiss" || action === "warn")
    return ok(stateCause === "ruling" ? state : "listed");
  if (action === "restore") {
    return state === "listed"
      ? refuse("ruling-without-effect", "It is listed already")
      : ok("listed");
  }
  const to = restricting[action];
  if (state === "removed") return refuse("ruling-without-effect", "It was removed already");
  return ok(to);
}

export function isRemoval(action: string): boolean {
  return action === "remove-version" || action === "remove-listing";
}
