import type { IncomingMessage, RequestListener } from "node:http";
import { preferredType } from "#lib/http/acceptance";

/** Pages that `app/plain` gives as text. */
const pages = /^\/(?:search|listings\/[^/]+\/[^/]+|publishers\/[^/]+)?$/;

/** They take anything, and show it as it comes. */
const terminals = /^(?:curl|Wget|HTTPie|xh)\//i;

/**
 * Answers with a page's text, under the page's address, whoever likes `text/plain` better, or takes
 * anything and is a terminal. Decided here, before Next, whose cache holds one page an address.
 */
export function withPlainText(handle: RequestListener): RequestListener {
  return (request, response) => {
    const [, path = "", query = ""] = /^([^?]*)(.*)$/s.exec(request.url ?? "") ?? [];
    if (!pages.test(path)) return handle(request, response);
    response.appendHeader("vary", "Accept, User-Agent");
    if (wantsText(request)) request.url = `/plain${path === "/" ? "" : path}${query}`;
    return handle(request, response);
  };
}

function wantsText({ headers }: IncomingMessage): boolean {
  const accept = headers.accept ?? null;
  return terminals.test(headers["user-agent"] ?? "")
    ? preferredType(accept, ["text/plain", "text/html"]) === "text/plain"
    : preferredType(accept, ["text/html", "text/plain"]) === "text/plain";
}
