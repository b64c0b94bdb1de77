import type { Operation } from "@hecate/protocol/wire/operation";
import { etagOf, hasAlready } from "#lib/http/etag";
import { statedLength } from "#lib/http/stated-length";

/** What never changes may be kept for a year, the most that RFC 9111 readers agree on. */
export const immutableCaching = "public, max-age=31536000, immutable";
/** May be kept, must be asked for again each time: a 304 is cheap and nobody sees stale trust. */
export const revalidatedCaching = "public, no-cache";
/** What is somebody's own is kept nowhere: the next one at this machine is somebody else. */
const privateCaching = "private, no-store";

export function jsonResponse(
  operation: Operation,
  { view, created = false }: { readonly view: unknown; readonly created?: boolean },
  request: Request,
): Response {
  const body = JSON.stringify(view);
  if (operation.method === "GET" && !operation.private) {
    return readResponse(operation, request, { body, mediaType: "application/json" });
  }
  return new Response(body, {
    status: created && operation.creates ? 201 : 200,
    headers: {
      "Content-Type": "application/json",
      "Cache-Control": operation.private ? privateCaching : "no-store",
    },
  });
}

/** The answer to a read, or 304 when the asker has it. */
export function readResponse(
  operation: Operation,
  request: Request,
  { body, mediaType }: { readonly body: string; readonly mediaType: string },
): Response {
  const etag = etagOf(body);
  const headers = {
    ETag: etag,
    "Cache-Control": operation.immutable ? immutableCaching : revalidatedCaching,
    ...(operation.media.length > 0 ? { Vary: "Accept" } : {}),
  };
  if (hasAlready(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, {
    headers: {
      ...headers,
      "Content-Type": mediaType,
      ...statedLength(Buffer.byteLength(body)),
    },
  });
}
