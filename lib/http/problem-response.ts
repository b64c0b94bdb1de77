import { type ProblemCode, problems } from "@hecate/protocol/problems";
import type { Refusal } from "@hecate/protocol/result";
import type { ProblemView } from "@hecate/protocol/wire/service";
import { env } from "#lib/env";

export interface FieldError {
  /** JSON pointer (RFC 6901) into what was sent. */
  readonly pointer: string;
  readonly detail: string;
}

/** A refusal that may name several fields at once, and bring header fields along. */
export interface RequestRefusal<Code extends ProblemCode = ProblemCode> extends Refusal<Code> {
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** `application/problem+json` (RFC 9457); `type` is the public page that explains the code. */
export function problemResponse(
  { code, detail, at, errors, headers }: RequestRefusal,
  requestId: string,
): Response {
  const { status, title, hint } = problems[code];
  const view: ProblemView = {
    type: `${env().publicUrl}/problems/${code}`,
    title,
    status,
    code,
    detail,
    hint,
    at,
    errors: errors && [...errors],
    requestId,
  };
  return new Response(JSON.stringify(view), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
      ...headers,
    },
  });
}
