import { limits } from "@hecate/protocol/limits";
import { ok, type Result } from "@hecate/protocol/result";
import type { NoticePage } from "@hecate/protocol/wire/notices";
import { z } from "zod";
import { cursorMoment, parseCursor, printCursor } from "#lib/cursor";
import { db } from "#lib/db/client";
import { noticeViewOf } from "#lib/notices/notice-view";
import type { Owner } from "#lib/notices/owner";
import { countUnread, findNotices } from "./store";

const place = z.tuple([cursorMoment, z.uuid()]);

/** A page of an inbox, the latest first. */
export async function listNotices(
  owner: Owner,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<NoticePage, "invalid-cursor">> {
  const key = page.cursor === undefined ? ok(null) : parseCursor(page.cursor, place);
  if (!key.ok) return key;
  const after = key.value && { createdAt: new Date(key.value[0]), id: key.value[1] };
  const [rows, unread] = await Promise.all([
    findNotices(owner, after, page.limit + 1),
    countUnread(db(), owner, limits.pageSize),
  ]);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return ok({
    items: shown.map(noticeViewOf),
    unread,
    nextCursor: last ? printCursor([last.createdAt.toISOString(), last.id]) : null,
  });
}
