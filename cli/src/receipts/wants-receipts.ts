import { ok, type Result } from "@hecate/protocol/result";
import { readConfig, writeSetting } from "../config/config-file";
import { confirm } from "../output/confirm";
import type { Session } from "../session";

const question = `
Send a signed receipt of what you install here? It lets your rating count and
shows others that real people use an app: which version, when, by which key.
\`hecate config receipts on\` or \`off\` changes it at any time.
Send receipts?`;

/** What was decided, else what is decided now; no where nobody can be asked. */
export async function wantsReceipts(session: Session): Promise<Result<boolean, "usage">> {
  const config = await readConfig(session.home);
  if (!config.ok) return config;
  const { receipts } = config.value;
  if (receipts !== undefined || !session.mayAsk) return ok(receipts === "on");
  const answer = await confirm(session, question);
  if (answer === null) return ok(false);
  const kept = await writeSetting(session.home, "receipts", answer ? "on" : "off");
  return kept.ok ? ok(answer) : kept;
}
