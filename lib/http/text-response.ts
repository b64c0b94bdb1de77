import { bytesResponse } from "#lib/http/bytes-response";

/** A text of our own that any site may read, or 304 when the asker has it. `mediaType` names UTF-8 where it can. */
export function textResponse(request: Request, text: string, mediaType: string): Response {
  return bytesResponse(request, new TextEncoder().encode(text), { mediaType });
}
