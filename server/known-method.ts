import type { RequestListener } from "node:http";
import { refuse } from "@hecate/protocol/result";
import { sendProblem } from "./send-problem";

/** What `verbs` answers; which of them an operation takes is for that to say. */
const ofOperations = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];
const ofPages = ["GET", "HEAD"];
const operations = /^\/(api|internal|ipfs|media|\.well-known)(\/|$)/;

/** Refuses methods that Next would answer with 500, or with the page as if it were asked for. */
export function withKnownMethod(handle: RequestListener): RequestListener {
  return (request, response) => {
    const { method = "", url = "" } = request;
    const [path = ""] = url.split("?", 1);
    const known = operations.test(path) ? ofOperations : ofPages;
    if (known.includes(method)) return handle(request, response);
    const allowed = known.join(", ");
    const { refusal } = refuse("method-not-allowed", `${allowed} are taken here`);
    return sendProblem(response, { ...refusal, headers: { Allow: allowed } });
  };
}
