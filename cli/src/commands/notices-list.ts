import { printNumbers } from "@hecate/protocol/decision-numbers";
import { ok } from "@hecate/protocol/result";
import { type NoticeView, noticePage, unreadView } from "@hecate/protocol/wire/notices";
import { jsonBody } from "../api/signed-request";
import { inboxOf } from "../notices/inbox";
import { paragraphs } from "../output/paragraphs";
import { plain } from "../output/plain";
import type { Terminal } from "../output/terminal";
import type { Outcome, Session } from "../session";

export interface NoticesOptions {
  /** True for the only one that this key acts for. */
  readonly publisher?: string | true;
  readonly read?: true;
}

/** The latest notices; `--read` marks those that are printed. */
export async function noticesList(
  session: Session,
  { publisher, read }: NoticesOptions,
): Promise<Outcome> {
  const inbox = await inboxOf(session, publisher);
  if (!inbox.ok) return inbox;
  const { path, ask } = inbox.value;
  const page = await ask({ method: "GET", path: `${path}?limit=20` }, noticePage);
  if (!page.ok) return page;
  const { items } = page.value;
  const unread = items.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  if (read === true && unread.length > 0) {
    const body = jsonBody({ read: unread });
    const marked = await ask({ method: "PATCH", path, body }, unreadView);
    if (!marked.ok) return marked;
  }
  const text = items.map((notice) => noticeCard(session.terminal, notice)).join("\n\n");
  const notes = items.length === 0 ? ["There are no notices."] : [];
  return ok({ text, json: page.value, notes });
}

function noticeCard({ style, columns }: Terminal, notice: NoticeView): string {
  const { createdAt, readAt, title, decision, facts, policy, redress, ruling } = notice;
  const isNew = readAt === null ? style.bold(" new") : "";
  return [
    `${style.dim(createdAt.slice(0, 10))}${isNew} ${style.accent(plain(title))}`,
    ...[decision, facts, policy && `Rule: ${policy}`, howDecided(notice), redress]
      .filter((each) => each !== null && each !== "")
      .map((each) => paragraphs(String(each), columns, "  ")),
    ...(ruling === null ? [] : [`  ${style.dim(`ruling ${plain(ruling)}`)}`]),
  ].join("\n");
}

function howDecided({ automated, rule, numbers }: NoticeView): string | null {
  if (!automated) return null;
  const counted = printNumbers(numbers);
  return `A program decided it: rule ${rule}${counted === "" ? "" : `, ${counted}`}.`;
}
