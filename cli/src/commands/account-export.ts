import { ok } from "@hecate/protocol/result";
import { exportView } from "@hecate/protocol/wire/people";
import { readOwn } from "../account/own-request";
import { writeWhole } from "../files/write-whole";
import { plainJson } from "../output/plain";
import type { Outcome, Session } from "../session";

/** Everything that the service holds of this key's owner, as JSON. */
export async function accountExport(
  session: Session,
  output: string | undefined,
): Promise<Outcome> {
  const held = await readOwn(session, "/api/v1/me/export", exportView);
  if (!held.ok) return held;
  const { truncated } = held.value;
  const notes =
    truncated.length === 0 ? [] : [`Cut short, because there is too much: ${truncated.join(", ")}`];
  const text = plainJson(held.value, 2);
  if (output === undefined) return ok({ text, json: held.value, notes });
  await writeWhole(output, `${text}\n`, 0o600);
  return ok({ text: output, json: { path: output, truncated }, notes });
}
