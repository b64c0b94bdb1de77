import { ok } from "@hecate/protocol/result";
import { reportView } from "@hecate/protocol/wire/reports";
import { ownAccount } from "../account/own-request";
import { postJson } from "../api/answers";
import { dryRun } from "../api/dry-run";
import { type PersonalRequest, sendAsPerson, signAsPerson } from "../api/personal-request";
import { jsonBody } from "../api/signed-request";
import type { Outcome, Session } from "../session";

export interface RetractOptions {
  /** The secret of an anonymous tip. */
  readonly track?: string;
  readonly dryRun?: true;
}

/** Takes an open report back. */
export async function reportRetract(
  session: Session,
  id: string,
  { track, dryRun: isDry }: RetractOptions,
): Promise<Outcome> {
  const path = `/api/v1/reports/${encodeURIComponent(id)}/retract`;
  const order: PersonalRequest = { method: "POST", path, needs: ownAccount, body: jsonBody({}) };
  if (isDry === true) {
    const request = await signAsPerson(session, order);
    return request.ok ? dryRun(session, [request.value]) : request;
  }
  const report =
    track === undefined
      ? await sendAsPerson(session, order, reportView)
      : await postJson(session, path, { track }, reportView);
  if (!report.ok) return report;
  return ok({ text: `${id} ${report.value.state}`, json: report.value });
}
