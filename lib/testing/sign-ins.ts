import { serviceDidOf } from "@hecate/protocol/did";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { issueSignInApproval } from "@hecate/protocol/ucan/sign-in-approval";
import type { SignInPurpose } from "@hecate/protocol/wire/sign-in";
import { env } from "#lib/env";
import { approveCode } from "#lib/sign-in/answer-code";
import { beginCode } from "#lib/sign-in/begin-code";
import { lookUpCode } from "#lib/sign-in/look-up-code";
import { expectOk } from "#lib/testing/publishers";

/** What `key` signs to let the browser in that shows `code`. */
export async function anApproval(
  key: Signer,
  code: string,
  overrides: { origin?: string; challenge?: string; now?: Date } = {},
): Promise<string> {
  const { publicUrl } = env();
  const { origin = publicUrl, now = new Date() } = overrides;
  const { challenge } = expectOk(await lookUpCode(code, publicUrl, new Date()));
  const attempt = { origin, code, challenge: overrides.challenge ?? challenge };
  return issueSignInApproval({ issuer: key, service: serviceDidOf(publicUrl), now, ...attempt });
}

/** The secret of a browser whose code `key` approved. */
export async function anApprovedSecret(
  key: Signer,
  purpose: SignInPurpose = "sign-in",
  linkToId: string | null = null,
): Promise<string> {
  const now = new Date();
  const { code, secret } = await beginCode({ purpose, linkToId, userAgent: "" }, now);
  expectOk(await approveCode(await anApproval(key, code), env().publicUrl, now));
  return secret;
}
