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
  const refused = refusing("method-not-allowed", `${allowed} are taken here`, { Allow: allowed });
  const told: Handler = async () =>
    new Response(null, { status: 204, headers: { Allow: allowed } });
  return {
    GET: get ?? refused,
    HEAD: get ? withoutBody(get) : refused,
    POST: byMethod.get("POST") ?? refused,
    PUT: byMethod.get("PUT") ?? refused,
    PATCH: byMethod.get("PATCH") ?? refused,
    DELETE: byMethod.get("DELETE") ?? refused,
    OPTIONS: told,
  };
}

/** For addresses that are no operation's. */
export function notFound() {
  const refused = refusing("not-found", "The API has no such address; see /api/v1/openapi.json");
  return {
    GET: refused,
    HEAD: withoutBody(refused),
    POST: refused,
    PUT: refused,
    PATCH: refused,
    DELETE: refused,
    OPTIONS: refused,
  };
}

function refusing(
  code: "method-not-allowed" | "not-found",
  detail: string,
  headers?: Record<string, string>,
): Handler {
  return async () => problemResponse({ ...refuse(code, detail).refusal, headers }, randomUUID());
}

function withoutBody(get: Handler): Handler {
  return async (request, context) => {
    const response = await get(request, context);
    await response.body?.cancel();
    return new Response(null, response);
  };
}
