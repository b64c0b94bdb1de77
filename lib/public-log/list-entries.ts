import { ok, type Result } from "@hecate/protocol/result";
import type { LogPage, LogQuery } from "@hecate/protocol/wire/log";
import { z } from "zod";
import { parseCursor, printCursor } from "#lib/cursor";
import { entrySentence } from "#lib/public-log/entry-sentence";
import { logEntryOf } from "#lib/public-log/log-entry";
import { findEventPage, findNewestCheckpoint } from "./store";

const place = z.tuple([z.string().regex(/^[1-9]\d{0,14}$/)]);

/** What the signed tree holds, newest first. */
export async function listEntries(query: LogQuery): Promise<Result<LogPage, "invalid-cursor">> {
  const key = query.cursor === undefined ? ok(null) : parseCursor(query.cursor, place);
  if (!key.ok) return key;
  const size = Number((await findNewestCheckpoint())?.size ?? 0);
  const before = Math.min(size + 1, Number(key.value?.[0] ?? size + 1));
  const { subject, kind, limit } = query;
  const rows = await findEventPage({ subject, kind }, before, limit + 1);
  const shown = rows.slice(0, limit).map(logEntryOf);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return ok({
    size,
    items: shown.map((entry) => ({
      index: entry.seq - 1,
      entry,
      sentence: entrySentence(entry),
    })),
    nextCursor: last ? printCursor([String(last.seq)]) : null,
  });
}
