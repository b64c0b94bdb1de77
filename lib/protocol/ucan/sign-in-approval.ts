import { printCapability } from "../capability";
import { type Did, type ServiceDid, serviceDidOf } from "../did";
import { limits } from "../limits";
import { realmMri } from "../mri";
import { ok, type Result, refuse } from "../result";
import { issueToken, type Signer } from "./issue";
import { parseToken, type Token, type TokenRefusal } from "./token";
import { checkSignatures, type VerifySignature } from "./verify-chain";

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

/** Half of what verifiers grant, so that a clock may be wrong by as much in either direction. */
const issuedLifeSeconds = limits.invocationLifeSeconds / 2;

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
  const parsed = await parseToken(text);
  if (!parsed.ok) return parsed;
  const token = parsed.value;
  const signed = await checkSignatures([token], verifySignature);
  if (!signed.ok) return signed;
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
  { audience, capabilities, expiresAt, proof }: Token,
  service: ServiceDid,
  at: Date,
): Result<true, SignInApprovalRefusal> {
  if (proof !== null) return refuse("malformed", "an approval rests on no proof");
  if (audience !== service) return refuse("not-the-audience", `is not addressed to ${service}`);
  const [given, ...others] = capabilities;
  if (others.length > 0 || given?.can !== capability.can || given.with !== capability.with) {
    const detail = `is not ${capability.can} on ${capability.with} alone`;
    return refuse("missing-capability", detail);
  }
  const secondsLeft = expiresAt - at.getTime() / 1000;
  if (secondsLeft + limits.clockSkewSeconds <= 0) {
    return refuse("expired", `expired ${Math.floor(-secondsLeft)} seconds ago`);
  }
  if (secondsLeft - limits.clockSkewSeconds > limits.invocationLifeSeconds) {
    return refuse("lives-too-long", `lives longer than ${limits.invocationLifeSeconds} seconds`);
  }
  return ok(true);
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
