import { ok } from "@hecate/protocol/result";
import { identityList, type MeView, meView, sessionList } from "@hecate/protocol/wire/people";
import { readOwn } from "../account/own-request";
import { plain } from "../output/plain";
import { facts, table } from "../output/table";
import type { Outcome, Session } from "../session";

/** Who the service takes this key for: the account, the ways into it, and the browsers that are in. */
export async function accountShow(session: Session): Promise<Outcome> {
  const me = await readOwn(session, "/api/v1/me", meView);
  if (!me.ok) return me;
  const identities = await readOwn(session, "/api/v1/me/identities", identityList);
  if (!identities.ok) return identities;
  const sessions = await readOwn(session, "/api/v1/me/sessions", sessionList);
  if (!sessions.ok) return sessions;
  const { style } = session.terminal;
  const ways = identities.value.items.map(({ kind, label, subject, createdAt }) => [
    `  ${kind}`,
    plain(label),
    `since ${createdAt.slice(0, 10)}`,
    style.dim(plain(subject)),
  ]);
  const browsers = sessions.value.items.map(({ id, via, lastSeenAt, userAgent }) => [
    `  ${plain(id)}`,
    `by ${via}, seen ${lastSeenAt.slice(0, 10)}`,
    plain(userAgent),
  ]);
  const text = [
    head(session, me.value),
    `\n${style.bold("Ways in")}`,
    table(ways),
    ...(browsers.length === 0 ? [] : [`\n${style.bold("Browsers that are signed in")}`]),
    ...(browsers.length === 0 ? [] : [table(browsers, session.terminal.columns)]),
  ].join("\n");
  const json = {
    ...me.value,
    identities: identities.value.items,
    sessions: sessions.value.items,
  };
  const next = browsers.length === 0 ? {} : { next: "hecate account sign-out SESSION" };
  return ok({ text, json, ...next });
}

function head({ terminal: { style }, origin }: Session, me: MeView): string {
  return facts(style, [
    ["handle", style.accent(plain(me.handle))],
    ["page", `${origin}/people/${encodeURIComponent(me.handle)}`],
    ["joined", me.joinedAt.slice(0, 10)],
    ["standing", standingOf(me)],
  ]);
}

function standingOf({ establishedAt }: MeView): string {
  return establishedAt === null
    ? "not established: it takes receipts from three publishers and a week"
    : `established since ${establishedAt.slice(0, 10)}: stars and reports count`;
}
