/** Says no more than that somebody signed in with this browser; nothing is decided by it. */
const hint = "hecate-signed-in";
const listeners = new Set<() => void>();

/** Calls `listener` when this page changes the hint. */
export function onHint(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a page should offer the account instead of the way in. `cookies`: `document.cookie`. */
export function isHinted(cookies: string): boolean {
  return cookies.split("; ").includes(`${hint}=1`);
}

export function rememberSignedIn(): void {
  write("1", 400 * 86_400); // The longest that browsers keep one (RFC 6265bis, 5.5).
}

export function forgetSignedIn(): void {
  write("", 0);
}

function write(value: string, maxAgeSeconds: number): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers
  document.cookie = `${hint}=${value}; Path=/; Max-Age=${maxAgeSeconds}; SameSite=Lax`;
  for (const listener of listeners) listener();
}
