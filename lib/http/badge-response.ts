import { etagOf, hasAlready } from "#lib/http/etag";
import { statedLength } from "#lib/http/stated-length";

/** Readmes are read often and badges change seldom: five minutes, and a day more while we do not answer. */
const badgeCaching = "public, max-age=300, stale-if-error=86400";

/** An SVG that pages elsewhere may show, or 304 for who has it. A 404 is a picture too, so that it says what is wrong. */
export function badgeResponse(request: Request, svg: string, status: 200 | 404): Response {
  const etag = etagOf(svg);
  const headers = {
    ETag: etag,
    "Cache-Control": badgeCaching,
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
  if (status === 200 && hasAlready(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const length = statedLength(Buffer.byteLength(svg));
  return new Response(svg, {
    status,
    headers: { ...headers, "Content-Type": "image/svg+xml", ...length },
  });
}
