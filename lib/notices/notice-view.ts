import { type NoticeView, noticeView } from "@hecate/protocol/wire/notices";
import type { NoticeRow } from "./store";

export function noticeViewOf({ id, kind, body, createdAt, readAt }: NoticeRow): NoticeView {
  return noticeView.parse({
    ...(body as object),
    id,
    kind,
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  });
}
