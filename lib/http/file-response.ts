import { refuse } from "@hecate/protocol/result";
import type { Readable } from "#lib/content/read-content";
import { hasAlready } from "#lib/http/etag";
import { immutableCaching } from "#lib/http/json-response";
import type { RequestRefusal } from "#lib/http/problem-response";
import { statedLength } from "#lib/http/stated-length";

/** Bytes that anybody may have written: never to be run, sniffed or shown as ours. */
const inert = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Access-Control-Allow-Origin": "*",
};

/** How bytes are described; `etag` is strong, since content ids name exact bytes. */
export interface Representation {
  readonly mediaType: string;
  readonly etag: string;
  readonly disposition: string;
  /** Whether parts may be asked for. */
  readonly ranges: boolean;
}

interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

type Ranged = Response | { ok: false; refusal: RequestRefusal<"range-not-satisfiable"> };

/** Streams content-addressed bytes, or the part of them that is asked for. */
export function fileResponse(
  request: Request,
  { mediaType, etag, disposition, ranges }: Representation,
  source: Readable,
): Ranged {
  const headers: Record<string, string> = {
    ...inert,
    ETag: etag,
    "Cache-Control": immutableCaching,
    Vary: "Accept",
    "Accept-Ranges": ranges ? "bytes" : "none",
  };
  if (hasAlready(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const span = ranges ? askedSpan(request, etag, source.size) : null;
  if (span === "unsatisfiable") return unsatisfiable(source.size);
  const { start, end } = span ?? { start: 0, end: source.size };
  Object.assign(headers, {
    "Content-Type": mediaType,
    ...statedLength(end - start),
    "Content-Disposition": disposition,
  });
  if (span) headers["Content-Range"] = `bytes ${start}-${end - 1}/${source.size}`;
  const body = request.method === "HEAD" ? null : streamOf(source.chunks(start, end));
  return new Response(body, { status: span ? 206 : 200, headers });
}

function unsatisfiable(size: number) {
  const refused = refuse("range-not-satisfiable", `The file has ${size} bytes`);
  return {
    ok: false as const,
    refusal: { ...refused.refusal, headers: { "Content-Range": `bytes */${size}` } },
  };
}

/** A range counts only while the asker holds the same bytes (`If-Range`, RFC 9110, 13.1.5). */
function askedSpan(request: Request, etag: string, size: number) {
  const condition = request.headers.get("if-range");
  if (condition !== null && condition !== etag) return null;
  return parseRange(request.headers.get("range"), size);
}

/**
 * One range of RFC 9110, 14.1.2. Null, which means the whole, for none and for what we do not do:
 * several ranges, other units, nonsense.
 */
function parseRange(field: string | null, size: number): Span | null | "unsatisfiable" {
  const match = /^bytes=(\d*)-(\d*)$/.exec(field?.trim() ?? "");
  const [, first = "", last = ""] = match ?? [];
  if (match === null || (first === "" && last === "")) return null;
  if (first === "") {
    const suffix = Number(last);
    return suffix === 0 || size === 0
      ? "unsatisfiable"
      : { start: Math.max(0, size - suffix), end: size };
  }
  const start = Number(first);
  if (last !== "" && Number(last) < start) return null;
  if (start >= size) return "unsatisfiable";
  return { start, end: last === "" ? size : Math.min(Number(last) + 1, size) };
}

/** Reads nothing ahead: an answer that nobody reads holds no file open. */
function streamOf(chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array> {
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}
