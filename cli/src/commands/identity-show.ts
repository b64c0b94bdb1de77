import { ok } from "@hecate/protocol/result";
import { readKeyFile } from "../identity/load-identity";
import type { Outcome, Session } from "../session";

export async function identityShow(session: Session): Promise<Outcome> {
  const file = await readKeyFile(session);
  if (!file.ok) return file;
  const { did, algorithm } = file.value;
  const encrypted = "sealed" in file.value;
  const path = session.keyFile ?? session.home.identity;
  const notes = [`${algorithm}, in ${path}, ${encrypted ? "under" : "without"} a passphrase`];
  return ok({ text: did, json: { did, algorithm, encrypted }, notes });
}
