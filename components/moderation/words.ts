import { policies } from "@hecate/protocol/policies";
import type { CaseOrigin } from "@hecate/protocol/wire/moderation";
import type {
  ReportReason,
  ReportState,
  ReportVerdict,
  RulingAction,
} from "@hecate/protocol/wire/reports";
import type { StateCause, VersionState } from "@hecate/protocol/wire/version-state";

export const reasonWords = {
  malware: "malware",
  "credential-theft": "theft of credentials",
  impersonation: "impersonation",
  "name-squatting": "name squatting",
  "broken-or-misleading": "broken or misleading",
  licence: "licence",
  "illegal-content": "illegal content",
  other: "something else",
} as const satisfies Record<ReportReason, string>;

/** What opened a case. */
export const originWords = {
  reports: "reports",
  scan: "a scanner",
  policy: "a fixed rule",
  inherited: "an earlier version's state",
} as const satisfies Record<CaseOrigin, string>;

export const stateWords = {
  listed: "listed",
  held: "held for review",
  limited: "limited",
  quarantined: "in quarantine",
  removed: "removed",
} as const satisfies Record<VersionState, string>;

export const causeWords = {
  automatic: "by reports",
  scan: "by a scanner",
  policy: "by a fixed rule",
  ruling: "by a ruling",
} as const satisfies Record<StateCause, string>;

interface ActionWords {
  readonly label: string;
  /** What becomes of the version. */
  readonly effect: string;
}

export const actionWords = {
  dismiss: {
    label: "Dismiss",
    effect: "Lifts what reports or scanners did. Leaves what a moderator did.",
  },
  warn: {
    label: "Warn",
    effect: "Stays or becomes listed; the publisher is told what to mend.",
  },
  limit: {
    label: "Limit",
    effect: "Off the front page; installing asks first.",
  },
  quarantine: {
    label: "Quarantine",
    effect: "Not found, not installed; machines that have it are warned.",
  },
  "remove-version": {
    label: "Remove version",
    effect: "This version for good: its bytes are no longer given out.",
  },
  "remove-listing": {
    label: "Remove listing",
    effect: "Every version of it for good.",
  },
  restore: {
    label: "Restore",
    effect: "Listed again, whoever restricted it.",
  },
} as const satisfies Record<RulingAction, ActionWords>;

export const verdictChoices = {
  upheld: "upheld: right, a credit",
  dismissed: "dismissed: not right, costs one",
  abusive: "abusive: in bad faith, costs three",
  void: "void: neither gives nor costs",
} as const satisfies Record<ReportVerdict, string>;

export const reportStateWords = {
  open: "open",
  upheld: "upheld",
  dismissed: "dismissed",
  abusive: "abusive",
  void: "void",
  retracted: "taken back",
} as const satisfies Record<ReportState, string>;

/** By its id where it is none of today's policies. */
export function policyTitle(id: string): string {
  return policies.find((policy) => policy.id === id)?.title ?? id;
}
