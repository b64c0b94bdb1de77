import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { NoticeView } from "@hecate/protocol/wire/notices";
import { opensFeed } from "#lib/notices/channel-token";
import { noticeViewOf } from "#lib/notices/notice-view";
import { findChannel, findNotices } from "./store";

export interface Feed {
  readonly id: string;
  readonly createdAt: Date;
  /** The latest first. */
  readonly notices: readonly NoticeView[];
}

/** The latest notices, for whoever has the feed's address. */
export async function getFeed(id: string, token: string): Promise<Result<Feed, "not-found">> {
  const channel = await findChannel(id);
  if (channel?.kind !== "feed" || !opensFeed(channel.secret, token)) {
    return refuse("not-found", "There is no such feed");
  }
  const { personId, publisherId, createdAt } = channel;
  const owner = personId ? { personId } : { publisherId: publisherId ?? "" };
  const rows = await findNotices(owner, null, limits.feedNotices);
  return ok({ id, createdAt, notices: rows.map(noticeViewOf) });
}
