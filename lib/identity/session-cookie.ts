import { env } from "#lib/env";

/** `__Host-` (RFC 6265bis, 4.1.3.2) where there is TLS: no other host and no plain text can set it. */
export function cookieName(purpose: string): string {
  return `${isSecure() ? "__Host-" : ""}hecate-${purpose}`;
}

export function isSecure(): boolean {
  return env().publicUrl.startsWith("https:");
}

/** The cookies that a request brings (RFC 6265, 4.2.1); of two of one name the first. */
export function cookiesIn(headers: Headers): Record<string, string> {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return [name.trim(), decoded(value.join("=").trim())];
  });
  return Object.fromEntries(pairs.reverse());
}

/** The session's secret that a request brings; null when it brings none. */
export function sessionSecretIn(headers: Headers): string | null {
  return cookiesIn(headers)[cookieName("session")] || null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
