import { randomUUID } from "node:crypto";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { clientAddressHeader } from "#lib/http/client-address";
import { readBounded, readJsonBody } from "#lib/http/json-body";
import { askNextAuth } from "#lib/http/next-auth";
import { problemResponse } from "#lib/http/problem-response";
import { policies, startMeter } from "#lib/http/rate-meter";
import { broken, type Context } from "#lib/http/route";
import { authOptions } from "#lib/identity/auth-options";

/** What next-auth is let do, by method; it would show pages of its own and log what anybody sends. */
const actions: Record<string, readonly string[]> = {
  GET: ["csrf", "providers", "session", "callback", "signin", "signout", "error"],
  POST: ["signin", "signout", "callback"],
};
const formBytes = 64 * 1024;

/** Everything under `/api/auth`: counted, bounded, and never kept by anybody in between. */
export async function answerAuth(request: Request, context: Context): Promise<Response> {
  const requestId = randomUUID();
  const now = new Date();
  const meter = startMeter(now);
  const response = await attempt().catch((error: unknown) => {
    const { method, url } = request;
    return broken(
      error,
      { method: method === "POST" ? "POST" : "GET", path: new URL(url).pathname },
      requestId,
    );
  });
  for (const [name, value] of Object.entries(meter.headers())) response.headers.set(name, value);
  response.headers.set("X-Request-Id", requestId);
  response.headers.set("Cache-Control", "private, no-store");
  return response;

  async function attempt(): Promise<Response> {
    const address = request.headers.get(clientAddressHeader) ?? "local";
    const policy = request.method === "POST" ? policies.signIn : policies.read;
    const counted = meter.take(policy, address);
    if (!counted.ok) return problemResponse(counted.refusal, requestId);
    const segments = [(await context.params)?.nextauth ?? []].flat();
    if (!actions[request.method]?.includes(segments[0] ?? "")) {
      const { refusal } = refuse("not-found", "Nobody signs in here");
      return problemResponse(refusal, requestId);
    }
    const body = await bodyOf(request);
    if (!body.ok) return problemResponse(body.refusal, requestId);
    // What comes with a form's address would go on to GitHub; only GitHub's own answers have a query.
    const { searchParams } = new URL(request.url);
    const query = segments[0] === "callback" ? Object.fromEntries(searchParams) : {};
    const answer = await askNextAuth(
      { request, segments, query, body: body.value },
      authOptions(request.headers, () => meter.take(policies.join, address), now),
    );
    return answer.ok ? answer.value : problemResponse(answer.refusal, requestId);
  }
}

type Fields = Record<string, string>;

/** The fields of a form, or of a flat JSON object. */
async function bodyOf(
  request: Request,
): Promise<Result<Fields, "malformed-request" | "body-too-large" | "unsupported-media-type">> {
  if (request.method !== "POST") return ok({});
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded")) {
    const sent = await readJsonBody(request);
    return sent.ok ? flat(sent.value.document) : sent;
  }
  const bytes = await readBounded(request.body, formBytes);
  if (bytes === null) return refuse("body-too-large", `The form exceeds ${formBytes} bytes`);
  return ok(Object.fromEntries(new URLSearchParams(Buffer.from(bytes).toString())));
}

function flat(document: unknown): Result<Fields, "malformed-request"> {
  const entries = typeof document === "object" && document !== null ? Object.entries(document) : [];
  const isFlat = entries.every(([, value]) => typeof value === "string");
  return isFlat ? ok(Object.fromEntries(entries)) : refuse("malformed-request", "is not flat");
}
