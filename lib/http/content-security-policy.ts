import { createHash } from "node:crypto";

/** What a browser may load for a page, whatever the page is (CSP Level 3). */
const base = {
  "default-src": "'none'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-ancestors": "'none'",
};

/** For everything that is not a page: even opened by itself it can load and run nothing. */
export const inertPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * The policy for one rendered page. It names the hash of each inline script that `isFrameworks`
 * recognises, and of no other: a script that slipped into the page by a hole in the rendering gets
 * no hash and does not run. `html` is the page as it will be sent.
 */
export function contentSecurityPolicy(
  html: string,
  isFrameworks: (script: string) => boolean,
): string {
  const blessed = new Set(inlineScripts(html).filter(isFrameworks).map(sourceHash));
  const scripts = ["'self'", ...blessed].join(" ");
  return Object.entries({ ...base, "script-src": scripts })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

function inlineScripts(html: string): string[] {
  const elements = html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script/gi);
  return Array.from(elements, ([, text]) => text ?? "").filter((text) => text !== "");
}

function sourceHash(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
