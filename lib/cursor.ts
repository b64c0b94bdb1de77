import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { z } from "zod";

/** Where a keyset page ends, spelled so that nobody builds one by hand: base64url of its JSON. */
export function printCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** A place in an order by time, as this service or its database prints it: what PostgreSQL can read back. */
export const cursorMoment = z.iso
  .datetime({ offset: true })
  .regex(/^2\d{3}-/)
  .regex(/(Z|[+-](0\d|1[0-4]):\d\d)$/);

/** The key that `shape` describes. Whatever else a caller sends is refused before it nears a query. */
export function parseCursor<Key>(
  text: string,
  shape: z.ZodType<Key>,
): Result<Key, "invalid-cursor"> {
  const key = shape.safeParse(decode(text));
  return key.success ? ok(key.data) : refuse("invalid-cursor", "is not a cursor of this list");
}

function decode(text: string): unknown {
  if (text.length > limits.cursorChars || !/^[\w-]+$/.test(text)) return undefined;
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
