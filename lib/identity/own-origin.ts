import { ok, type Result, refuse } from "@hecate/protocol/result";
import { env } from "#lib/env";

/**
 * Whether a browser says that our own page sent a request. What it sends along by itself, such as a
 * cookie, proves nothing about who wanted the request (OWASP, CSRF: verifying origin).
 */
export function checkOwnOrigin({ headers }: Request): Result<true, "cross-site-request"> {
  const origin = headers.get("origin");
  const isOwn =
    origin === null ? headers.get("sec-fetch-site") === "same-origin" : origin === env().publicUrl;
  return isOwn
    ? ok(true)
    : refuse("cross-site-request", `It does not come from ${env().publicUrl}`);
}
