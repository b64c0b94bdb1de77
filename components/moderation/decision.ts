import { policyIds } from "@hecate/protocol/policies";
import type { CaseOrigin } from "@hecate/protocol/wire/moderation";
import type { ReportReason, ReportVerdict, RulingAction } from "@hecate/protocol/wire/reports";
import type { VersionState } from "@hecate/protocol/wire/version-state";

/** What is being written; it is sent once it is whole. */
export interface Decision {
  readonly action: RulingAction | "";
  readonly verdict: ReportVerdict;
  readonly policy: string;
  readonly reason: string;
  readonly statement: string;
}

export const undecided: Decision = {
  action: "",
  verdict: "upheld",
  policy: "",
  reason: "",
  statement: "",
};

export function isWhole(decision: Decision): decision is Decision & { action: RulingAction } {
  const { action, policy, reason, statement } = decision;
  return [action, policy, reason.trim(), statement.trim()].every((part) => part !== "");
}

interface Standing {
  readonly state: "open" | "closed";
  readonly versionState: { readonly state: VersionState };
}

/** Whether an action makes sense for a version as it stands. The server has the last word. */
export function isPossible(action: RulingAction, { state, versionState }: Standing): boolean {
  if (action === "restore") return versionState.state !== "listed";
  if (state === "closed") return false;
  const lifts = action === "dismiss" || action === "warn";
  return lifts || versionState.state !== "removed";
}

interface Grounds {
  readonly origin: CaseOrigin;
  readonly reasons: readonly ReportReason[];
}

/** The verdict and the policy that mostly go with an action; both can be chosen otherwise. */
export function suggested(
  action: RulingAction,
  { origin, reasons }: Grounds,
): Pick<Decision, "verdict" | "policy"> {
  if (action === "dismiss" || action === "restore") {
    const policy = origin === "scan" ? "scanner-findings" : "within-the-rules";
    return { verdict: "dismissed", policy };
  }
  const [reason] = reasons;
  const policy = policyIds.find((id) => id === reason) ?? "";
  return { verdict: "upheld", policy };
}

export function isRemoval(action: string): boolean {
  return action === "remove-version" || action === "remove-listing";
}
