import { ok, type Result } from "@hecate/protocol/result";
import type { ReportPage } from "@hecate/protocol/wire/reports";
import { z } from "zod";
import { cursorMoment, parseCursor, printCursor } from "#lib/cursor";
import { reportViewOf } from "#lib/reports/report-view";
import { findOwnReports } from "./store";

const place = z.tuple([cursorMoment, z.uuid()]);

/** A page of a person's reports, the last filed first. */
export async function listOwnReports(
  personId: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<ReportPage, "invalid-cursor">> {
  const key = page.cursor === undefined ? ok(null) : parseCursor(page.cursor, place);
  if (!key.ok) return key;
  const after = key.value && { filedAt: new Date(key.value[0]), id: key.value[1] };
  const rows = await findOwnReports(personId, after, page.limit + 1);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return ok({
    items: shown.map(reportViewOf),
    nextCursor: last ? printCursor([last.filedAt.toISOString(), last.id]) : null,
  });
}
