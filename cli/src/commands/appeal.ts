import { ok } from "@hecate/protocol/result";
import { appealRequest, appealView } from "@hecate/protocol/wire/appeals";
import { checkShape } from "../api/check-shape";
import { jsonBody } from "../api/signed-request";
import { inboxOf } from "../notices/inbox";
import type { Outcome, Session } from "../session";

export interface AppealOptions {
  readonly text: string;
  /** True for the only one that this key acts for. */
  readonly publisher?: string | true;
}

/** Appeals a ruling, as the reporter or, with `publisher`, as the publisher. */
export async function appeal(
  session: Session,
  ruling: string,
  { text, publisher }: AppealOptions,
): Promise<Outcome> {
  const body = checkShape(appealRequest, { text });
  if (!body.ok) return body;
  const inbox = await inboxOf(session, publisher);
  if (!inbox.ok) return inbox;
  const path = `/api/v1/rulings/${encodeURIComponent(ruling)}/appeal`;
  const order = { method: "POST", path, body: jsonBody(body.value) } as const;
  const filed = await inbox.value.ask(order, appealView);
  if (!filed.ok) return filed;
  const notes = ["Somebody who had no part in the ruling decides; your notices will say what."];
  return ok({ text: filed.value.id, json: filed.value, notes });
}
