import { etagOf, hasAlready } from "#lib/http/etag";
import { immutableCaching, revalidatedCaching } from "#lib/http/json-response";
import { statedLength } from "#lib/http/stated-length";

/** Bytes of our own that any site may read, or 304 when the asker has them. */
export function bytesResponse(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
  { mediaType, isImmutable = false }: { mediaType: string; isImmutable?: boolean },
): Response {
  const etag = etagOf(bytes);
  const headers = {
    ETag: etag,
    "Cache-Control": isImmutable ? immutableCaching : revalidatedCaching,
    "Access-Control-Allow-Origin": "*",
  };
  if (hasAlready(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(bytes, {
    headers: { ...headers, "Content-Type": mediaType, ...statedLength(bytes.length) },
  });
}
