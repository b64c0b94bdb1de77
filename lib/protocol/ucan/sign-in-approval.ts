import { printCapability } from "../capability";
import { type Did, type ServiceDid, serviceDidOf } from "../did";
import { realmMri } from "../mri";
import { ok, type Result, refuse } from "../result";
import { issueToken, type Signer } from "./issue";
import { givesOnly, isFresh, issuedLifeSeconds, parseSigned } from "./statement";
import type { Token, TokenRefusal } from "./token";
import type { VerifySignature } from "./verify-chain";

/** What a key lets in: the browser that shows `code` at `origin`. */
export interface SignInAttempt {
  /** Of the service, such as `https://hecate.social`. */
  readonly origin: string;
  /** `XXXX-XXXX`, in capital letters. */
  readonly code: string;
  /** What the service made up beside the code, which the key reads there. */
  readonly challenge: string;
}

/** An attempt that the key `by` approved. */
export interface SignInApproval extends SignInAttempt {
  readonly by: Did;
}

export type SignInApprovalRefusal =
  | TokenRefusal
  | "bad-signature"
  | "not-the-audience"
  | "expired"
  | "lives-too-long"
  | "missing-capability"
  | "approval-mismatch";

const capability = printCapability({ mri: realmMri, can: "person/act" });

/** Signs that the browser which shows the code may act as this key's owner. */
export function issueSignInApproval(
  order: SignInAttempt & { issuer: Signer; service: ServiceDid; now: Date },
): Promise<string> {
  const { issuer, service, origin, code, challenge, now } = order;
  return issueToken({
    issuer,
    audience: service,
    capabilities: [capability],
    expiresAt: Math.floor(now.getTime() / 1000) + issuedLifeSeconds,
    facts: [{ origin, code, challenge }],
  });
}

/**
 * Whether `text` is somebody's approval, signed shortly before `at`, of a sign-in at `origin`. That code
 * and challenge belong together, who holds them must check.
 */
export async function verifySignInApproval(question: {
  text: string;
  origin: string;
  at: Date;
  verifySignature: VerifySignature;
}): Promise<Result<SignInApproval, SignInApprovalRefusal>> {
  const { text, origin, at, verifySignature } = question;
  const parsed = await parseSigned(text, verifySignature);
  if (!parsed.ok) return parsed;
  const token = parsed.value;
  const form = checkForm(token, serviceDidOf(origin), at);
  if (!form.ok) return form;
  const attempt = parseAttempt(token);
  if (!attempt.ok) return attempt;
  if (attempt.value.origin !== origin) {
    return refuse("approval-mismatch", `approves a sign-in at another origin`, "/fct/0/origin");
  }
  return ok({ ...attempt.value, by: token.issuer });
}

function checkForm(
  token: Token,
  service: ServiceDid,
  at: Date,
): Result<true, SignInApprovalRefusal> {
  if (token.proof !== null) return refuse("malformed", "an approval rests on no proof");
  if (token.audience !== service) {
    return refuse("not-the-audience", `is not addressed to ${service}`);
  }
  const given = givesOnly(token, capability);
  return given.ok ? isFresh(token, at) : given;
}

function parseAttempt({ facts }: Token): Result<SignInAttempt, "malformed"> {
  const [fact, ...others] = facts;
  const { origin, code, challenge, ...surplus } = fact ?? {};
  if (others.length > 0 || Object.keys(surplus).length > 0) {
    return refuse("malformed", "fct is not one attempt and nothing else");
  }
  const isText = [origin, code, challenge].every((value) => typeof value === "string");
  if (!isText) return refuse("malformed", "origin, code and challenge are not all texts");
  return ok({ origin: String(origin), code: String(code), challenge: String(challenge) });
}
