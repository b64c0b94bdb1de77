import { statedLength } from "#lib/http/stated-length";

/** A re-encoded image for one pair of eyes: kept nowhere, and shown by our own pages only. */
export function privateImage(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, {
    headers: {
      "Content-Type": "image/webp",
      ...statedLength(bytes.length),
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
