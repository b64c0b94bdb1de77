import type { ParsedCapability } from "../capability";
import { limits } from "../limits";
import { ok, type Result, refuse } from "../result";
import { parseToken, type Token, type TokenRefusal } from "./token";
import { checkSignatures, type VerifySignature } from "./verify-chain";

/** Half of what verifiers grant, so that a clock may be wrong by as much in either direction. */
export const issuedLifeSeconds = limits.invocationLifeSeconds / 2;

/** The token that `text` is, if the key that it names signed it. */
export async function parseSigned(
  text: string,
  verifySignature: VerifySignature,
): Promise<Result<Token, TokenRefusal | "bad-signature">> {
  const token = await parseToken(text);
  if (!token.ok) return token;
  const signed = await checkSignatures([token.value], verifySignature);
  return signed.ok ? token : signed;
}

/** Whether what it gives is `needed` and nothing else. */
export function givesOnly(
  { capabilities }: Token,
  needed: ParsedCapability,
): Result<true, "missing-capability"> {
  const [given, ...others] = capabilities;
  if (others.length === 0 && given?.can === needed.can && given.with === needed.with) {
    return ok(true);
  }
  return refuse("missing-capability", `is not ${needed.can} on ${needed.with} alone`);
}

/** Whether it was signed shortly before `at`, which its expiry tells. */
export function isFresh(
  { expiresAt }: Token,
  at: Date,
): Result<true, "expired" | "lives-too-long"> {
  const secondsLeft = expiresAt - at.getTime() / 1000;
  if (secondsLeft + limits.clockSkewSeconds <= 0) {
    return refuse("expired", `expired ${Math.floor(-secondsLeft)} seconds ago`);
  }
  if (secondsLeft - limits.clockSkewSeconds > limits.invocationLifeSeconds) {
    return refuse("lives-too-long", `lives longer than ${limits.invocationLifeSeconds} seconds`);
  }
  return ok(true);
}
