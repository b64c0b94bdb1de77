import { ok } from "@hecate/protocol/result";
import { readKeyFile } from "../identity/load-identity";
import type { Outcome, Session } from "../session";

export async function identityShow(session: Session): Promise<Outcome> {
  const file = await readKeyFile(session);
  if (!file.ok) return file;
  const { did, algorithm } = file.value;
  const encrypted = "sealed" in file.value;
  session.terminal.note(
    `${algorithm} key in ${session.keyFile ?? session.home.identity}, ${encrypted ? "under a passphrase" : "no passphrase"}`,
  );
  return ok({ text: did, json: { did, algorithm, encrypted } });
}
