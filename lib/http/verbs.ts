import { randomUUID } from "node:crypto";
import { refuse } from "@hecate/protocol/result";
import { problemResponse } from "#lib/http/problem-response";
import type { Context, Route } from "#lib/http/route";

type Handler = (request: Request, context: Context) => Promise<Response>;

/** The exports of a `route.ts`: its operations by method, and a plain no to every other method. */
export function verbs(...routes: Route[]) {
  const byMethod = new Map(routes.map(({ operation, answer }) => [operation.method, answer]));
  const get = byMethod.get("GET");
  const allowed = [...byMethod.keys(), ...(get ? ["HEAD"] : []), "OPTIONS"].sort().join(", ");
  const refused: Handler = async ({ method }) => {
    const { refusal } = refuse("method-not-allowed", `${method} is not one of ${allowed}`);
    return problemResponse({ ...refusal, headers: { Allow: allowed } }, randomUUID());
  };
  const told: Handler = async () =>
    new Response(null, { status: 204, headers: { Allow: allowed } });
  return {
    GET: get ?? refused,
    HEAD: get ? withoutBody(get) : refused,
    POST: byMethod.get("POST") ?? refused,
    PUT: byMethod.get("PUT") ?? refused,
    PATCH: byMethod.get("PATCH") ?? refused,
    DELETE: refused,
    OPTIONS: told,
  };
}

function withoutBody(get: Handler): Handler {
  return async (request, context) => {
    const response = await get(request, context);
    await response.body?.cancel();
    return new Response(null, response);
  };
}
