import type { IncomingMessage } from "node:http";
import { isProblemCode } from "@hecate/protocol/problems";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { problemView } from "@hecate/protocol/wire/service";
import type { z } from "zod";
import type { Session } from "../session";
import { exchange, type Message } from "./exchange";

/** The beginning of an answer. Whoever gets it reads its body to the end, or destroys it. */
export interface Reply {
  readonly address: string;
  readonly status: number;
  readonly body: IncomingMessage;
}

/** Sends one request; silence and redirections are refusals. Throws when the user interrupts. */
export async function ask(
  session: Session,
  path: string,
  { method = "GET", headers = {}, body }: Partial<Message> = {},
): Promise<Result<Reply, "server-unreachable" | "answer-malformed">> {
  const address = session.origin + path;
  session.terminal.detail(`${method} ${address}`);
  try {
    const answer = await exchange(address, { method, headers, body }, session.stop);
    session.contact.made = true;
    const { statusCode: status = 0 } = answer;
    const elsewhere = answer.headers.location;
    if (status < 300 || status >= 400) return ok({ address, status, body: answer });
    answer.destroy();
    return refuse("answer-malformed", `${address} leads to ${elsewhere}; is --server right?`);
  } catch (error) {
    session.stop.throwIfAborted();
    return refuse("server-unreachable", `${session.origin}: ${causeOf(error)}`);
  }
}

/** The JSON body that `schema` describes, or the problem that the service answered with. */
export async function readAnswer<T>(reply: Reply, schema: z.ZodType<T>): Promise<Result<T>> {
  if (reply.status >= 400) return refusalIn(reply);
  const parsed = schema.safeParse(await documentIn(reply));
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return refuse("answer-malformed", `${reply.address}: ${issue?.path.join(".")} ${issue?.message}`);
}

/** The refusal that an answer of 4xx or 5xx carries (RFC 9457). A 5xx without one comes from what stands in front. */
export async function refusalIn(reply: Reply): Promise<Result<never>> {
  const parsed = problemView.safeParse(await documentIn(reply));
  if (!parsed.success) {
    const code = reply.status >= 500 ? "server-unreachable" : "answer-malformed";
    return refuse(code, `${reply.address} answered ${reply.status}`);
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

/** For what proves itself: the request carries no invocation. */
export async function postJson<T>(
  session: Session,
  path: string,
  body: unknown,
  schema: z.ZodType<T>,
): Promise<Result<T>> {
  const response = await ask(session, path, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: Buffer.from(JSON.stringify(body)),
  });
  return response.ok ? readAnswer(response.value, schema) : response;
}

/** Far more than any answer of the API but files. */
const answerBytes = 16 << 20;

/** What is no JSON, breaks off or does not end, fits no schema: null. */
async function documentIn({ body }: Reply): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > answerBytes) return null; // Leaving the loop closes the connection.
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return null;
  }
}

/** Node tells the failure of each address a name has; the first one will do. */
function causeOf(error: unknown): string {
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  return cause instanceof Error ? cause.message.trim() : String(cause);
}
