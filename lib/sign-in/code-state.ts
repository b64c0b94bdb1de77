import type { SignInStateView } from "@hecate/protocol/wire/sign-in";
import { hashOf } from "#lib/people/secret";
import { findBySecret } from "./store";

/** What became of the code that the browser with that secret shows, and by which key if that is to be confirmed. */
export async function codeState(secret: string, now: Date): Promise<SignInStateView> {
  const attempt = await findBySecret(hashOf(secret));
  if (attempt === null || attempt.usedAt !== null || attempt.expiresAt <= now) {
    return { state: "ended", did: null };
  }
  if (attempt.deniedAt !== null) return { state: "denied", did: null };
  if (attempt.approvedAt === null) return { state: "waiting", did: null };
  return { state: "approved", did: attempt.purpose === "sign-in" ? null : attempt.did };
}
