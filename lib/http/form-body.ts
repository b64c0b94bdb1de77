import { ok, type Result, refuse } from "@hecate/protocol/result";
import { readBounded } from "#lib/http/json-body";

const mediaType = "application/x-www-form-urlencoded";

/** The fields of a plain form (WHATWG URL, 5.1), within `maxBytes` as they are sent. */
export async function readForm(
  request: Request,
  maxBytes: number,
): Promise<Result<URLSearchParams, "unsupported-media-type" | "body-too-large">> {
  if (!request.headers.get("content-type")?.startsWith(mediaType)) {
    return refuse("unsupported-media-type", `The body must be ${mediaType}`);
  }
  const bytes = await readBounded(request.body, maxBytes);
  if (bytes === null) return refuse("body-too-large", `The form exceeds ${maxBytes} bytes`);
  return ok(new URLSearchParams(Buffer.from(bytes).toString()));
}
