import { randomUUID } from "node:crypto";
import { ok, refuse } from "@hecate/protocol/result";
import type { Operation } from "@hecate/protocol/wire/operation";
import { isUnavailable } from "#lib/db/is-unavailable";
import { clientAddressHeader } from "#lib/http/client-address";
import { readJsonBody } from "#lib/http/json-body";
import { jsonResponse } from "#lib/http/json-response";
import { expirePages } from "#lib/http/page-cache";
import { parseShape } from "#lib/http/parse-shape";
import { problemResponse, type RequestRefusal } from "#lib/http/problem-response";
import { policies, type RateMeter, startMeter } from "#lib/http/rate-meter";
import { HungUp } from "#lib/http/received-bytes";
import { log } from "#lib/log";
import type { MayJoin } from "#lib/people/join-person";

/** A request whose parts have the shapes that its operation promises. */
export interface Call<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The JSON body as received; empty when there is none or it is streamed. */
  readonly bodyBytes: Uint8Array;
  readonly request: Request;
  readonly now: Date;
  readonly meter: RateMeter;
  readonly mayJoin: MayJoin;
}

interface Answer<View> {
  readonly view: View;
  /** True when this request made what it shows. */
  readonly created?: boolean;
  /** Tags of the pages that show something else now. */
  readonly expires?: readonly string[];
}

/** A `Response` only where the answer is not JSON. */
export type Reply<View> = Parsed<Answer<View>> | Response;

/** A `Result` whose refusal may say more to HTTP. */
type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: RequestRefusal };

export interface Context {
  /** Next gives none where the path has no parameter. */
  readonly params?: Promise<Record<string, string | string[] | undefined>>;
}

export interface Route {
  readonly operation: Operation;
  readonly answer: (request: Request, context: Context) => Promise<Response>;
}

/**
 * One operation of the API: parses what comes in, counts it, and turns what `handle` says into an
 * answer. A refusal becomes a problem, a throw becomes a 500 that tells the request's id only.
 */
export function route<Params, Query, Body, View>(
  operation: Operation<Params, Query, Body, View>,
  handle: (call: Call<Params, Query, Body>) => Promise<Reply<View>>,
): Route {
  async function answer(request: Request, context: Context): Promise<Response> {
    const requestId = randomUUID();
    const now = new Date();
    const meter = startMeter(now);
    const response = await attempt(request, context, now, meter, requestId).catch((error) =>
      broken(error, operation, requestId),
    );
    for (const [name, value] of Object.entries(meter.headers())) response.headers.set(name, value);
    response.headers.set("X-Request-Id", requestId);
    return response;
  }

  async function attempt(
    request: Request,
    context: Context,
    now: Date,
    meter: RateMeter,
    requestId: string,
  ): Promise<Response> {
    const call = await parseCall(operation, request, (await context.params) ?? {}, now, meter);
    const reply = call.ok ? await handle(call.value) : call;
    if (reply instanceof Response) return reply;
    if (!reply.ok) return problemResponse(reply.refusal, requestId);
    expirePages(reply.value.expires ?? []);
    return jsonResponse(operation, reply.value, request);
  }

  return { operation, answer };
}

async function parseCall<Params, Query, Body>(
  operation: Operation<Params, Query, Body>,
  request: Request,
  sentParams: object,
  now: Date,
  meter: RateMeter,
): Promise<Parsed<Call<Params, Query, Body>>> {
  const address = request.headers.get(clientAddressHeader) ?? "local";
  const counted = meter.take(policyOf(operation), address);
  if (!counted.ok) return counted;
  const params = operation.params.safeParse(sentParams);
  if (!params.success) return refuse("not-found", "Nothing can have that address");
  const query = parseShape(operation.query, queryOf(request));
  if (!query.ok) return query;
  const body = await parseBody(operation, request);
  if (!body.ok) return body;
  const parts = { params: params.data, query: query.value, ...body.value };
  const mayJoin = () => meter.take(policies.join, address);
  return ok({ ...parts, request, now, meter, mayJoin });
}

async function parseBody<Body>(
  operation: Operation<unknown, unknown, Body>,
  request: Request,
): Promise<Parsed<{ body: Body; bodyBytes: Uint8Array }>> {
  // Without a shape, `Body` is undefined.
  if (!operation.body) return ok({ body: undefined as Body, bodyBytes: new Uint8Array() });
  const sent = await readJsonBody(request);
  if (!sent.ok) return sent;
  const body = parseShape(operation.body, sent.value.document);
  return body.ok ? ok({ body: body.value, bodyBytes: sent.value.bytes }) : body;
}

/** A name that comes twice becomes a list, which no shape takes. */
function queryOf(request: Request): Record<string, string | string[]> {
  const query = new URL(request.url).searchParams;
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

function policyOf({ method, view }: Operation) {
  if (method !== "GET") return policies.write;
  return view ? policies.read : policies.bytes;
}

/** A 500 that tells the request's id only, or a 503; where nobody is there to be told, a 400 that nobody reads. */
export function broken(
  error: unknown,
  { method, path }: Pick<Operation, "method" | "path">,
  requestId: string,
): Response {
  const failed = { requestId, operation: `${method} ${path}` };
  if (error instanceof HungUp) {
    log().debug(failed, "the client hung up");
    return problemResponse(refuse("malformed-request", error.message).refusal, requestId);
  }
  log().error({ err: error, ...failed }, "request failed");
  if (!isUnavailable(error)) {
    const detail = `Quote request id ${requestId} when you report it`;
    return problemResponse(refuse("internal-error", detail).refusal, requestId);
  }
  const { refusal } = refuse("service-unavailable", "The database does not answer");
  return problemResponse({ ...refusal, headers: { "Retry-After": "5" } }, requestId);
}
