import type { RequestListener } from "node:http";
import { refuse } from "@hecate/protocol/result";
import { sendProblem } from "./send-problem";

/**
 * Refuses addresses that are no path, or whose percent-encoding is none (RFC 3986, 2.1): Next would answer them
 * with 500. Of a whole address, which every server must take (RFC 9112, 3.2.2), the path counts: Next would send
 * its asker to the host that it names.
 */
export function withReadablePath(handle: RequestListener): RequestListener {
  return (request, response) => {
    const target = (request.url ?? "").replace(/^https?:\/\/[^/?]*\/?/i, "/");
    if (!isReadable(target)) {
      const { refusal } = refuse("malformed-request", "The address is not percent-encoded UTF-8");
      return sendProblem(response, refusal);
    }
    request.url = target;
    return handle(request, response);
  };
}

function isReadable(target: string): boolean {
  if (!target.startsWith("/")) return false;
  try {
    decodeURIComponent(target.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}
