import { serviceDidOf } from "@hecate/protocol/did";
import type { Platform } from "@hecate/protocol/platform";
import { ok, type Result } from "@hecate/protocol/result";
import { issueInstallReceipt } from "@hecate/protocol/ucan/install-receipt";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { parseToken } from "@hecate/protocol/ucan/token";
import type { ProvenApp } from "../apps/resolve-app";
import { identityInit } from "../commands/identity-init";
import { keepToken } from "../files/token-folder";
import { loadIdentity } from "../identity/load-identity";
import type { Session } from "../session";
import { wantsReceipts } from "./wants-receipts";

/**
 * If the user wants it, signs a receipt of what was just installed and lays it out; it goes out at the end
 * of a command that reached the service.
 */
export async function offerReceipt(
  session: Session,
  { proof: { manifest, yanked } }: ProvenApp,
  platform: Platform,
): Promise<Result<true>> {
  if (yanked !== null) return ok(true); // Nobody would take it.
  const wanted = await wantsReceipts(session);
  if (!wanted.ok) return wanted;
  if (!wanted.value) return ok(true);
  const issuer = await installerKey(session);
  if (!issuer.ok) return issuer;
  const service = serviceDidOf(session.origin);
  const order = { issuer: issuer.value, service, manifest, platform, now: new Date() };
  const receipt = await parseToken(await issueInstallReceipt(order));
  if (!receipt.ok) return receipt;
  await keepToken(session.home.outbox, receipt.value);
  return ok(true);
}

/** The key to sign with. Who just wants an app has none yet: then it is made, if somebody is there to see it. */
async function installerKey(session: Session): Promise<Result<Signer>> {
  const key: Result<Signer> = await loadIdentity(session);
  if (key.ok || key.refusal.code !== "identity-missing" || !session.mayAsk) return key;
  const made = await identityInit(session, false);
  if (!made.ok) return made;
  session.terminal.note(`Made you a key: ${made.value.text}`);
  for (const note of made.value.notes ?? []) session.terminal.note(note);
  return loadIdentity(session);
}
