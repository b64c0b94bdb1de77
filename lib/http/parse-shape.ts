import { ok } from "@hecate/protocol/result";
import { forbiddenCharacter } from "@hecate/protocol/wire/text";
import type { z } from "zod";
import type { FieldError, RequestRefusal } from "#lib/http/problem-response";

type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly refusal: RequestRefusal<"malformed-request" | "forbidden-character">;
    };

/** What was sent as what the API description promises, or every field that keeps it from being so. */
export function parseShape<T>(shape: z.ZodType<T>, sent: unknown): Parsed<T> {
  const parsed = shape.safeParse(sent);
  if (parsed.success) return ok(parsed.data);
  const errors = parsed.error.issues.flatMap(fieldErrors);
  const deceiving = parsed.error.issues.some((issue) => issue.message === forbiddenCharacter);
  const code = deceiving ? "forbidden-character" : "malformed-request";
  const detail = errors.map((error) => `${error.pointer || "/"} ${error.detail}`).join("; ");
  return { ok: false, refusal: { code, detail, errors } };
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const pointer = issue.path.map((key) => `/${escapePointer(String(key))}`).join("");
  if (issue.code !== "unrecognized_keys") return [{ pointer, detail: issue.message }];
  return issue.keys.slice(0, 10).map((key) => ({
    pointer: `${pointer}/${escapePointer(key.slice(0, 100))}`,
    detail: "is not a field of this request",
  }));
}

/** RFC 6901, section 3. */
function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
