import { parseManifestText } from "@hecate/protocol/manifest-text";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { issueRevocation } from "@hecate/protocol/ucan/revocation";
import { parseToken, type Token } from "@hecate/protocol/ucan/token";
import { type RevocationRequest, revocationView } from "@hecate/protocol/wire/proof";
import { postJson } from "../api/answers";
import { nothingSent } from "../api/dry-run";
import { readInput } from "../files/read-input";
import { keptTokens } from "../files/token-folder";
import { loadIdentity } from "../identity/load-identity";
import type { Outcome, Session } from "../session";

/** Revocations carry their own signature, so the request needs none beside it. */
export async function revoke(session: Session, what: string, dryRun: boolean): Promise<Outcome> {
  const token = await findToken(session, what);
  if (!token.ok) return token;
  const signer = await loadIdentity(session);
  if (!signer.ok) return signer;
  const { id } = token.value;
  const revocation = await issueRevocation({ issuer: signer.value, token: id });
  const body: RevocationRequest = { revocation, token: token.value.text };
  if (dryRun) {
    const address = `${session.origin}/api/v1/revocations`;
    return ok({
      text: `POST ${address}\n  body  ${JSON.stringify(body)}`,
      json: { dryRun: true, requests: [{ request: { method: "POST", address }, body }] },
      notes: [nothingSent],
    });
  }
  const recorded = await postJson(session, "/api/v1/revocations", body, revocationView);
  if (!recorded.ok) return recorded;
  const notes = [`Revoked since ${recorded.value.recordedAt}. This is final.`];
  return ok({ text: id, json: recorded.value, notes });
}

async function findToken(session: Session, what: string): Promise<Result<Token>> {
  const issued = await keptTokens(session.home.issued);
  const known = issued.find(({ id }) => id === what);
  if (known !== undefined) return ok(known);
  const bytes = await readInput(what);
  if (!bytes.ok) return bytes;
  const text = new TextDecoder().decode(bytes.value).trim();
  const token = await parseToken(text);
  if (token.ok) return token;
  const manifest = parseManifestText(text);
  if (!manifest.ok) return refuse("malformed", `${what} holds neither a token nor a manifest`);
  const { signature } = manifest.value;
  if (signature === undefined) return refuse("manifest-unsigned", `${what} has no signature`);
  return parseToken(signature);
}
