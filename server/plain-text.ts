import type { IncomingMessage, RequestListener } from "node:http";
import { preferredType } from "#lib/http/acceptance";

/** Pages that `app/plain` gives as text. */
const pages = /^\/(?:search|listings\/[^/]+\/[^/]+|publishers\/[^/]+)?$/;

/** What the answer depends on where there is a text beside the page (RFC 9110, 12.5.5). */
export const chosenBy = "Accept, User-Agent";

/** Whether the page at that address exists as text too. `target` may have a query. */
export function hasText(target: string): boolean {
  return pages.test(target.split("?", 1)[0] ?? "");
}

/** They take anything, and show it as it comes. */
const terminals = /^(?:curl|Wget|HTTPie|xh)\//i;

/**
 * Answers with a page's text, under the page's address, whoever likes `text/plain` better, or takes
 * anything and is a terminal. Decided here, before Next, whose cache holds one page an address.
 */
export function withPlainText(handle: RequestListener): RequestListener {
  return (request, response) => {
    const { url = "" } = request;
    if (hasText(url) && wantsText(request)) request.url = `/plain${url.replace(/^\/(?=\?|$)/, "")}`;
    return handle(request, response);
  };
}

function wantsText({ headers }: IncomingMessage): boolean {
  const accept = headers.accept ?? null;
  return terminals.test(headers["user-agent"] ?? "")
    ? preferredType(accept, ["text/plain", "text/html"]) === "text/plain"
    : preferredType(accept, ["text/html", "text/plain"]) === "text/plain";
}
