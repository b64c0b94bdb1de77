import { ok, type Result, refuse } from "@hecate/protocol/result";
import {
  type SignInApprovalRefusal,
  verifySignInApproval,
} from "@hecate/protocol/ucan/sign-in-approval";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import { waitingAttempt } from "#lib/sign-in/look-up-code";
import { answerCode } from "./store";

/**
 * Lets the browser in that shows the code which `approval` names. `origin` is our own. The first answer
 * counts, and one approval opens one session.
 */
export async function approveCode(
  approval: string,
  origin: string,
  now: Date,
): Promise<Result<true, SignInApprovalRefusal | "sign-in-code-unknown">> {
  const question = { text: approval, origin, at: now, verifySignature: verifyEd25519 };
  const verified = await verifySignInApproval(question);
  if (!verified.ok) return verified;
  const { code, challenge, by } = verified.value;
  const found = await waitingAttempt(code, now);
  if (!found.ok) return found;
  if (found.value.code !== code || found.value.challenge !== challenge) {
    return refuse("approval-mismatch", "The challenge is not that of the code");
  }
  const counted = await answerCode(found.value.id, { did: by, approvedAt: now }, now);
  return counted ? ok(true) : refuse("sign-in-code-unknown", "It was answered in the meantime");
}

/** Sends the browser away that shows the code. */
export async function denyCode(
  typed: string,
  now: Date,
): Promise<Result<true, "sign-in-code-unknown">> {
  const found = await waitingAttempt(typed, now);
  if (!found.ok) return found;
  const counted = await answerCode(found.value.id, { deniedAt: now }, now);
  return counted ? ok(true) : refuse("sign-in-code-unknown", "It was answered in the meantime");
}
