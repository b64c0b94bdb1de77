import { printNumbers } from "@hecate/protocol/decision-numbers";
import { policies } from "@hecate/protocol/policies";
import type { NoticeBody, NoticeView } from "@hecate/protocol/wire/notices";

/** A notice as plain text, for mails and feeds. `origin` is our own. */
export function noticeText(notice: NoticeView, origin: string): string {
  const { decision, policy, facts, redress, ruling, about } = notice;
  const named = policies.find(({ id }) => id === policy);
  const listing = `${origin}/listings/${about.org}/${about.name}`;
  const parts = [
    decision,
    facts,
    named && `The rule: ${named.title}. ${named.rule} ${origin}/policies#${named.id}`,
    howDecided(notice),
    notice.until && `It ends by itself on ${notice.until}.`,
    redress,
    notice.appealUntil && `The appeal is possible until ${notice.appealUntil}.`,
    `About: ${listing} (version ${about.version}, ${about.manifestCid})`,
    ruling && `The ruling: ${origin}/rulings/${ruling}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function howDecided({ automated, rule, numbers }: NoticeBody): string | null {
  if (!automated) return null;
  const counted = printNumbers(numbers);
  const by = counted === "" ? "" : `, by these numbers: ${counted}`;
  return `A program decided it, no person: rule ${rule}${by}.`;
}
