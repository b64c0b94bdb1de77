import { ok, type Result } from "@hecate/protocol/result";
import type { AppealPage, AppealQuery } from "@hecate/protocol/wire/appeals";
import { z } from "zod";
import { queuedAppealOf } from "#lib/appeals/appeal-view";
import { cursorMoment, parseCursor, printCursor } from "#lib/cursor";
import type { Judge } from "#lib/moderation/authorities-of";
import { findAppeals } from "./store";

const place = z.tuple([cursorMoment, z.uuid()]);

/** A page of the appeals in one state, the oldest first, as the moderator who asks sees them. */
export async function listAppeals(
  { state, limit, cursor }: AppealQuery,
  judge: Judge,
): Promise<Result<AppealPage, "invalid-cursor">> {
  const key = cursor === undefined ? ok(null) : parseCursor(cursor, place);
  if (!key.ok) return key;
  const after = key.value && { filedAt: new Date(key.value[0]), id: key.value[1] };
  const rows = await findAppeals(state, after, limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return ok({
    items: await Promise.all(shown.map((row) => queuedAppealOf(row, judge))),
    nextCursor: last ? printCursor([last.filedAt.toISOString(), last.id]) : null,
  });
}
