import { randomBytes } from "node:crypto";
import type { ParsedCapability } from "@hecate/protocol/capability";
import { parseCapabilityShorthand } from "@hecate/protocol/capability-shorthand";
import { type Did, parseDid } from "@hecate/protocol/did";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { explainChain } from "@hecate/protocol/ucan/chain";
import { issueToken } from "@hecate/protocol/ucan/issue";
import { parseToken } from "@hecate/protocol/ucan/token";
import { nothingSent, payloadOf } from "../api/dry-run";
import { ownPublisher } from "../delegations/own-publisher";
import { keepToken } from "../files/token-folder";
import type { Outcome, Session } from "../session";
import { checkDelegation } from "../signing/check-chain";
import { parseExpiry } from "../signing/expiry";
import { expiryWithin, signingRight } from "../signing/signing-right";

export interface DelegateOptions {
  readonly to?: string;
  readonly capability?: string;
  readonly version?: string;
  readonly expires: string;
  readonly publisher?: string;
  readonly dryRun?: true;
}

/** Issues a delegation and prints it; whoever holds the key it names imports it. */
export async function delegate(session: Session, options: DelegateOptions): Promise<Outcome> {
  const order = await readOrder(session, options);
  if (!order.ok) return order;
  const { to, capability, expiresAt } = order.value;
  const right = await signingRight(session, capability);
  if (!right.ok) return right;
  const text = await issueToken({
    issuer: right.value.signer,
    audience: to,
    capabilities: [{ with: capability.with, can: capability.can }],
    expiresAt: expiryWithin(right.value, expiresAt),
    nonce: randomBytes(16).toString("base64url"),
    proof: right.value.proof?.text,
  });
  const token = await parseToken(text);
  if (!token.ok) return token;
  const checked = await checkDelegation(token.value, right.value.rootDid);
  if (!checked.ok) return checked;
  if (options.dryRun === true) {
    const signs = payloadOf(text);
    const shown = JSON.stringify(signs, null, 2);
    return ok({ text: shown, json: { dryRun: true, signs }, notes: [nothingSent] });
  }
  await keepToken(session.home.issued, token.value);
  return ok({
    text,
    notes: [explainChain(token.value), `To take it back: hecate revoke ${token.value.id}`],
    json: { token: text, id: token.value.id, expiresAt: new Date(token.value.expiresAt * 1000) },
  });
}

async function readOrder(
  session: Session,
  options: DelegateOptions,
): Promise<Result<{ to: Did; capability: ParsedCapability; expiresAt: number }>> {
  if (options.to === undefined || options.capability === undefined) {
    return refuse("usage", "give --to DID and --capability CAPABILITY, or --import FILE");
  }
  const to = parseDid(options.to);
  if (!to.ok) return to;
  const org = await ownPublisher(session, options.publisher);
  if (!org.ok) return org;
  const limit = options.version === undefined ? "" : `?version=${options.version}`;
  const capability = parseCapabilityShorthand(options.capability + limit, org.value);
  if (!capability.ok) {
    return refuse("usage", `--capability ${options.capability}: ${capability.refusal.detail}`);
  }
  const expiresAt = parseExpiry(options.expires, new Date());
  if (!expiresAt.ok) return expiresAt;
  return ok({ to: to.value, capability: capability.value, expiresAt: expiresAt.value });
}
