import { isProblemCode } from "@hecate/protocol/problems";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { problemView } from "@hecate/protocol/wire/service";
import type { z } from "zod";
import type { Session } from "../session";

/** `fetch`, with silence and redirections told as refusals. Aborts when the user interrupts. */
export async function ask(
  session: Session,
  path: string,
  init: RequestInit & { duplex?: "half" } = {},
): Promise<Result<Response, "server-unreachable" | "answer-malformed">> {
  const address = session.origin + path;
  session.terminal.detail(`${init.method ?? "GET"} ${address}`);
  let response: Response;
  try {
    response = await fetch(address, { ...init, redirect: "manual", signal: session.stop });
  } catch (error) {
    if (session.stop.aborted || !(error instanceof TypeError)) throw error;
    return refuse("server-unreachable", `${session.origin}: ${causeOf(error)}`);
  }
  const elsewhere = response.headers.get("location");
  if (response.status >= 300 && response.status < 400 && elsewhere !== null) {
    return refuse("answer-malformed", `${address} leads to ${elsewhere}; is --server right?`);
  }
  return ok(response);
}

/** The JSON body that `schema` describes, or the problem that the service answered with. */
export async function readAnswer<T>(response: Response, schema: z.ZodType<T>): Promise<Result<T>> {
  if (!response.ok) return refusalIn(response);
  const parsed = schema.safeParse(await response.json().catch(() => null));
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return refuse("answer-malformed", `${response.url}: ${issue?.path.join(".")} ${issue?.message}`);
}

/** The refusal that an answer of 4xx or 5xx carries (RFC 9457). */
export async function refusalIn(response: Response): Promise<Result<never>> {
  const parsed = problemView.safeParse(await response.json().catch(() => null));
  if (!parsed.success) {
    return refuse("answer-malformed", `${response.url} answered ${response.status}`);
  }
  const { code, detail, at, errors = [] } = parsed.data;
  const lines = [detail, ...errors.map(({ pointer, detail }) => `${pointer} ${detail}`)];
  return isProblemCode(code)
    ? refuse(code, lines.join("\n"), at)
    : refuse("answer-malformed", `the service refused with ${code}: ${detail}`);
}

export async function getJson<T>(
  session: Session,
  path: string,
  schema: z.ZodType<T>,
): Promise<Result<T>> {
  const response = await ask(session, path, { headers: { accept: "application/json" } });
  return response.ok ? readAnswer(response.value, schema) : response;
}

/** What undici hides behind "fetch failed". */
function causeOf(error: TypeError): string {
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  const inner = cause instanceof AggregateError ? cause.errors[0] : cause;
  return inner instanceof Error ? inner.message : cause.message;
}
