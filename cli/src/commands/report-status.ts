import { ok } from "@hecate/protocol/result";
import { reportPage, reportView } from "@hecate/protocol/wire/reports";
import { readOwn } from "../account/own-request";
import { getJson } from "../api/answers";
import { reportCard } from "../community/report-card";
import { plain } from "../output/plain";
import { table } from "../output/table";
import type { Outcome, Session } from "../session";

/** What became of one report. `track` is the secret of an anonymous tip. */
export async function reportStatus(
  session: Session,
  id: string,
  track: string | undefined,
): Promise<Outcome> {
  const path = `/api/v1/reports/${encodeURIComponent(id)}`;
  const report =
    track === undefined
      ? await readOwn(session, path, reportView)
      : await getJson(session, `${path}?${new URLSearchParams({ track })}`, reportView);
  if (!report.ok) return report;
  return ok({ text: reportCard(session.terminal, report.value), json: report.value });
}

/** One's own reports, the latest first. */
export async function reportList(session: Session): Promise<Outcome> {
  const page = await readOwn(session, "/api/v1/me/reports?limit=100", reportPage);
  if (!page.ok) return page;
  const rows = page.value.items.map(({ id, filedAt, reason, state, listing, version }) => [
    filedAt.slice(0, 10),
    state,
    reason,
    plain(`${listing.org}/${listing.name}@${version}`),
    session.terminal.style.dim(plain(id)),
  ]);
  const notes = rows.length === 0 ? ["You reported nothing."] : [];
  return ok({ text: table(rows), json: page.value, notes });
}
