import { textResponse } from "#lib/http/text-response";

/** A page for terminals, or 304 when the asker has it. */
export function plainResponse(request: Request, text: string): Response {
  return textResponse(request, text, "text/plain; charset=utf-8");
}
