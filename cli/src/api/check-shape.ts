import { ok, type Result, refuse } from "@hecate/protocol/result";
import { forbiddenCharacter } from "@hecate/protocol/wire/text";
import type { z } from "zod";

/** Checks what we are about to send by the service's own schema, so that it is refused here already. */
export function checkShape<T>(
  schema: z.ZodType<T>,
  value: unknown,
): Result<T, "malformed-request" | "forbidden-character"> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const pointer = `/${(issue?.path ?? []).join("/")}`;
  const code = issue?.message === forbiddenCharacter ? "forbidden-character" : "malformed-request";
  return refuse(code, issue?.message ?? "", pointer);
}
