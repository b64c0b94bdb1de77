import { ok, type Result } from "@hecate/protocol/result";
import type { CasePage, CaseQuery } from "@hecate/protocol/wire/moderation";
import { z } from "zod";
import { caseSummaryOf } from "#lib/cases/case-summary";
import { parseCursor, printCursor } from "#lib/cursor";
import { countReasons, findCases } from "./store";

/** What the database holds as a priority. */
const priority = z
  .string()
  .regex(/^\d{1,10}$/)
  .refine((digits) => Number(digits) <= 2_147_483_647);
const place = z.tuple([priority, z.uuid()]);

/** A page of the moderators' queue, as `me` sees it: the most urgent first. */
export async function listCases(
  query: CaseQuery,
  me: string,
): Promise<Result<CasePage, "invalid-cursor">> {
  const key = query.cursor === undefined ? ok(null) : parseCursor(query.cursor, place);
  if (!key.ok) return key;
  const after = key.value && { priority: Number(key.value[0]), id: key.value[1] };
  const rows = await findCases(query, me, after, query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const counts = await countReasons(shown.map(({ id }) => id));
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return ok({
    items: shown.map((row) => caseSummaryOf(row, counts, me)),
    nextCursor: last ? printCursor([String(last.priority), last.id]) : null,
  });
}
