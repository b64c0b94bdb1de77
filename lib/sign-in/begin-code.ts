import { randomBytes } from "node:crypto";
import { limits } from "@hecate/protocol/limits";
import type { SignInCodeView, SignInPurpose } from "@hecate/protocol/wire/sign-in";
import { hashOf, newSecret } from "#lib/people/secret";
import { chanceCode } from "#lib/sign-in/code";
import { addCode } from "./store";

/** An attempt that a key may approve; `linkToId` is who is signed in, where that matters. */
export async function beginCode(
  order: { purpose: SignInPurpose; linkToId: string | null; userAgent: string },
  now: Date,
): Promise<SignInCodeView> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + limits.signInCodeLifeSeconds * 1000);
  for (;;) {
    const code = chanceCode();
    const isNew = await addCode({
      ...order,
      userAgent: order.userAgent.slice(0, limits.userAgentChars),
      codeHash: hashOf(code),
      secretHash: hashOf(secret),
      challenge: randomBytes(16).toString("base64url"),
      createdAt: now,
      expiresAt,
    });
    if (isNew) return { code, secret, expiresAt: expiresAt.toISOString() };
  }
}
