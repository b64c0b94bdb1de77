import { ok } from "@hecate/protocol/result";
import { printKeyFile } from "../identity/key-file";
import { readKeyFile } from "../identity/load-identity";
import type { Outcome, Session } from "../session";

/** The key file as it is: a passphrase stays on it. */
export async function identityExport(session: Session): Promise<Outcome> {
  const file = await readKeyFile(session);
  if (!file.ok) return file;
  const notes = ["This is the secret key: whoever holds it signs as you."];
  return ok({ text: printKeyFile(file.value).trimEnd(), json: file.value, notes });
}
