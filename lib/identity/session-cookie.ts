import { env } from "#lib/env";

/** `__Host-` (RFC 6265bis, 4.1.3.2) where there is TLS: no other host and no plain text can set it. */
export function cookieName(purpose: string): string {
  return `${isSecure() ? "__Host-" : ""}hecate-${purpose}`;
}

export function isSecure(): boolean {
  return env().publicUrl.startsWith("https:");
}

/** The session's secret that a request brings; null when it brings none. */
export function sessionSecretIn(headers: Headers): string | null {
  const wanted = `${cookieName("session")}=`;
  const cookies = (headers.get("cookie") ?? "").split(";").map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(wanted))?.slice(wanted.length) || null;
}
