import { ok, refuse } from "@hecate/protocol/result";
import { explainChain } from "@hecate/protocol/ucan/chain";
import { parseToken } from "@hecate/protocol/ucan/token";
import { nothingSent } from "../api/dry-run";
import { rootOf } from "../delegations/choose-proof";
import { readInput } from "../files/read-input";
import { keepToken } from "../files/token-folder";
import { readKeyFile } from "../identity/load-identity";
import type { Outcome, Session } from "../session";
import { checkDelegation } from "../signing/check-chain";

/** Keeps a delegation that was issued to this machine's key. */
export async function delegateImport(
  session: Session,
  path: string,
  isDryRun: boolean,
): Promise<Outcome> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const token = await parseToken(new TextDecoder().decode(bytes.value).trim());
  if (!token.ok) return token;
  const key = await readKeyFile(session);
  if (!key.ok) return key;
  if (token.value.audience !== key.value.did) {
    return refuse(
      "not-the-delegate",
      `it was given to ${token.value.audience}, not to ${key.value.did}`,
    );
  }
  const checked = await checkDelegation(token.value, rootOf(token.value));
  if (!checked.ok) return checked;
  const text = explainChain(token.value);
  const { id } = token.value;
  if (isDryRun) return ok({ text, json: { dryRun: true, id }, notes: [nothingSent] });
  const kept = await keepToken(session.home.delegations, token.value);
  const expiresAt = new Date(token.value.expiresAt * 1000);
  return ok({ text, json: { id, path: kept, expiresAt } });
}
