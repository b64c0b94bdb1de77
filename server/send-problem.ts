import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { problemResponse, type RequestRefusal } from "#lib/http/problem-response";

/** Answers a request that Next never gets to see. */
export async function sendProblem(
  response: ServerResponse,
  refusal: RequestRefusal,
): Promise<void> {
  const problem = problemResponse(refusal, randomUUID());
  response.writeHead(problem.status, Object.fromEntries(problem.headers));
  response.end(await problem.text());
}
