import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { SignInAttemptView, SignInPurpose } from "@hecate/protocol/wire/sign-in";
import type { SignInCode } from "#lib/db/generated/client";
import { handleOf } from "#lib/people/handle-of";
import { hashOf } from "#lib/people/secret";
import { readCode } from "#lib/sign-in/code";
import { findWaiting } from "./store";

/** The attempt that waits under `typed`. What never was, ended or was answered, is refused alike. */
export async function waitingAttempt(
  typed: string,
  now: Date,
): Promise<Result<SignInCode & { code: string }, "sign-in-code-unknown">> {
  const code = readCode(typed);
  const attempt = code === null ? null : await findWaiting(hashOf(code), now);
  if (code === null || attempt === null) {
    return refuse("sign-in-code-unknown", "It was answered, has expired or is mistyped");
  }
  return ok({ ...attempt, code });
}

/** What the key's owner should see before they approve. `origin` is our own. */
export async function lookUpCode(
  typed: string,
  origin: string,
  now: Date,
): Promise<Result<SignInAttemptView, "sign-in-code-unknown">> {
  const found = await waitingAttempt(typed, now);
  if (!found.ok) return found;
  const { code, challenge, purpose, linkToId, userAgent, createdAt, expiresAt } = found.value;
  return ok({
    code,
    origin,
    challenge,
    purpose: purpose as SignInPurpose,
    account: linkToId === null ? null : await handleOf(linkToId),
    userAgent,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  });
}
