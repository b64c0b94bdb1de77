import { ok, refuse } from "@hecate/protocol/result";
import { sessionList } from "@hecate/protocol/wire/people";
import { ownAccount } from "../account/own-request";
import { dryRun } from "../api/dry-run";
import { type PersonalRequest, sendAsPerson, signAsPerson } from "../api/personal-request";
import type { Outcome, Session } from "../session";

export interface SignOutOptions {
  readonly all?: true;
  readonly dryRun?: true;
}

/** Signs one browser out, or every one. */
export async function accountSignOut(
  session: Session,
  id: string | undefined,
  { all, dryRun: isDry }: SignOutOptions,
): Promise<Outcome> {
  if ((id === undefined) !== (all === true)) return refuse("usage", "name a session, or --all");
  const list = "/api/v1/me/sessions";
  const path = id === undefined ? list : `${list}/${encodeURIComponent(id)}`;
  const order: PersonalRequest = { method: "DELETE", path, needs: ownAccount };
  if (isDry === true) {
    const request = await signAsPerson(session, order);
    return request.ok ? dryRun(session, [request.value]) : request;
  }
  const left = await sendAsPerson(session, order, sessionList);
  if (!left.ok) return left;
  const { items } = left.value;
  return ok({ text: `signed out, ${items.length} left`, json: items });
}
