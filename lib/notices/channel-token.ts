import { createHmac, timingSafeEqual } from "node:crypto";
import { hashOf } from "#lib/people/secret";

/** What a link in a mail proves that it was mailed: one to agree, another to get no more. */
export function mailToken(secret: string, purpose: "confirm" | "leave"): string {
  return createHmac("sha256", secret).update(purpose).digest("base64url");
}

export function isMailToken(secret: string, purpose: "confirm" | "leave", token: string): boolean {
  return isSame(mailToken(secret, purpose), token);
}

/** Whether `token` opens a feed whose `secret` is its hash. */
export function opensFeed(secret: string, token: string): boolean {
  return isSame(secret, hashOf(token));
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}
