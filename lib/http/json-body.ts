import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { receivedBytes } from "#lib/http/received-bytes";

export interface JsonBody {
  /** As received: what an invocation was signed for. */
  readonly bytes: Uint8Array;
  readonly document: unknown;
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads a JSON body (RFC 8259) within `limits.jsonBodyBytes` and `limits.jsonDepth`. */
export async function readJsonBody(
  request: Request,
): Promise<Result<JsonBody, "unsupported-media-type" | "body-too-large" | "malformed-request">> {
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") {
    return refuse("unsupported-media-type", "The body must be application/json");
  }
  const bytes = await readBounded(request.body, limits.jsonBodyBytes);
  if (bytes === null) {
    return refuse("body-too-large", `The body exceeds ${limits.jsonBodyBytes} bytes`);
  }
  const text = decode(bytes);
  if (text === null) return refuse("malformed-request", "The body is not UTF-8");
  if (nestingOf(text) > limits.jsonDepth) {
    return refuse("malformed-request", `The body nests deeper than ${limits.jsonDepth} levels`);
  }
  try {
    return ok({ bytes, document: JSON.parse(text) });
  } catch {
    return refuse("malformed-request", "The body is not JSON");
  }
}

/** Null when there is more than `maxBytes`; the rest is left unread. */
export async function readBounded(
  body: AsyncIterable<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of receivedBytes(body)) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Levels of arrays and objects, counted before any parser descends into them. By hand: a pattern that
 * finds strings looks for the end of one that has none from every quote anew.
 */
export function nestingOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (quoted && character === "\\") index += 1;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === "[" || character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === "]" || character === "}") depth -= 1;
  }
  return deepest;
}
