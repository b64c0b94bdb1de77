import { parseDid } from "@hecate/protocol/did";
import { publisherMri } from "@hecate/protocol/mri";
import { ok, refuse } from "@hecate/protocol/result";
import { issueRootKeyChange } from "@hecate/protocol/ucan/root-key-change";
import { publisherView, type RootKeyRequest } from "@hecate/protocol/wire/publisher";
import { ask, readAnswer } from "../api/answers";
import { nothingSent, payloadOf } from "../api/dry-run";
import { ownPublisher } from "../delegations/own-publisher";
import { loadIdentity } from "../identity/load-identity";
import { followRoots } from "../install/follow-roots";
import { rootKeyRows } from "../output/root-key-rows";
import type { Outcome, Session } from "../session";

interface ChangeOptions {
  readonly publisher?: string;
  readonly accepted?: string;
  readonly dryRun?: true;
}

/** The statement carries its own signature, so the request needs none beside it. */
export async function publisherKeysChange(
  session: Session,
  kind: "add" | "rotate" | "retire",
  named: string,
  { publisher, accepted = "", dryRun }: ChangeOptions,
): Promise<Outcome> {
  const did = parseDid(named);
  if (!did.ok) return refuse(did.refusal.code, `${named} ${did.refusal.detail}`);
  const org = await ownPublisher(session, publisher);
  if (!org.ok) return org;
  const signer = await loadIdentity(session);
  if (!signer.ok) return signer;
  const statement = await issueRootKeyChange({
    issuer: signer.value,
    publisher: publisherMri(org.value),
    change:
      kind === "retire" ? { kind, did: did.value } : { kind, did: did.value, possession: accepted },
    now: new Date(),
  });
  const path = `/api/v1/publishers/${org.value}/keys`;
  const body: RootKeyRequest = { statement };
  if (dryRun === true) {
    const request = { method: "POST", address: session.origin + path };
    const signs = payloadOf(statement);
    return ok({
      text: `POST ${request.address}\n  signs ${JSON.stringify(signs)}\n  body  ${JSON.stringify(body)}`,
      json: { dryRun: true, requests: [{ request, signs, body }] },
      notes: [nothingSent],
    });
  }
  const response = await ask(session, path, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: Buffer.from(JSON.stringify(body)),
  });
  if (!response.ok) return response;
  const changed = await readAnswer(response.value, publisherView);
  if (!changed.ok) return changed;
  const followed = await followRoots(session, org.value, changed.value.rootKeys);
  if (!followed.ok) return followed;
  return ok({ text: rootKeyRows(changed.value.rootKeys), json: changed.value });
}
