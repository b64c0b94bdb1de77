import { z } from "zod";

/** One event of the ledger, as everybody can read it. */
export const logEntry = z.strictObject({
  seq: z.int().min(1).describe("Place in the ledger; the index in the log is one less"),
  kind: z.string(),
  subject: z.string().describe("What it happened to: an MRI, or a pseudonym"),
  actor: z.string().describe("A key, the service, or a pseudonym"),
  payload: z.record(z.string(), z.unknown()).describe("What was recorded, by kind"),
  at: z.iso.datetime(),
});
export type LogEntry = z.infer<typeof logEntry>;

/** The bytes of its leaf: canonical JSON. */
export function entryBytes(entry: LogEntry): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(entry));
}

/** Null for bytes that are not an entry in canonical form. */
export function parseEntry(bytes: Uint8Array): LogEntry | null {
  const text = new TextDecoder().decode(bytes);
  try {
    const entry = logEntry.safeParse(JSON.parse(text));
    return entry.success && canonicalJson(entry.data) === text ? entry.data : null;
  } catch {
    return null;
  }
}

/**
 * A JSON value in the one form of RFC 8785: no space, members sorted by UTF-16 code units. Numbers and strings
 * are written as ECMAScript does, which is what it asks for.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
