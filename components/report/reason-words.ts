import { policies } from "@hecate/protocol/policies";
import type { ReportReason, ReportState } from "@hecate/protocol/wire/reports";

/** What a reason to report is called, and the policy it says was broken. */
export function reasonWords(reason: ReportReason): { title: string; rule: string } {
  const policy = policies.find(({ id }) => id === reason);
  return policy ?? { title: "Something else", rule: "Anything else that a moderator should see." };
}

export function policyTitle(id: string): string {
  return policies.find((policy) => policy.id === id)?.title ?? id;
}

export const reportStateWords: Readonly<Record<ReportState, string>> = {
  open: "Open: nobody has ruled on it yet.",
  upheld: "Upheld: a moderator found you right.",
  dismissed: "Dismissed: a moderator found nothing against the policies.",
  abusive: "Found to be in bad faith by a moderator.",
  void: "Closed without a verdict, neither for it nor against it.",
  retracted: "Taken back by you.",
};
