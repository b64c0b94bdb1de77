import type { SignInStateView } from "@hecate/protocol/wire/sign-in";
import { hashOf } from "#lib/people/secret";
import { findBySecret } from "./store";

/** What became of the code that the browser with that secret shows. */
export async function codeState(secret: string, now: Date): Promise<SignInStateView["state"]> {
  const attempt = await findBySecret(hashOf(secret));
  if (attempt === null || attempt.usedAt !== null || attempt.expiresAt <= now) return "ended";
  if (attempt.deniedAt !== null) return "denied";
  return attempt.approvedAt === null ? "waiting" : "approved";
}
