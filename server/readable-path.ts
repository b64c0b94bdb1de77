import type { RequestListener } from "node:http";
import { refuse } from "@hecate/protocol/result";
import { sendProblem } from "./send-problem";

/** Refuses addresses whose percent-encoding is none (RFC 3986, 2.1): Next would answer them with 500. */
export function withReadablePath(handle: RequestListener): RequestListener {
  return (request, response) => {
    if (isReadable(request.url ?? "")) return handle(request, response);
    const { refusal } = refuse("malformed-request", "The address is not percent-encoded UTF-8");
    return sendProblem(response, refusal);
  };
}

function isReadable(target: string): boolean {
  try {
    decodeURIComponent(target.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}
