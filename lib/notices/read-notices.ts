import { limits } from "@hecate/protocol/limits";
import { ok, type Result } from "@hecate/protocol/result";
import type { UnreadView } from "@hecate/protocol/wire/notices";
import { transaction } from "#lib/db/client";
import type { ActingOwner, OwnerSpendRefusal } from "#lib/notices/owner";
import { countUnread, markRead } from "./store";

/** Marks notices as read; those of others, and those that were before, stay as they are. */
export function readNotices(
  { owner, spend }: ActingOwner,
  ids: readonly string[],
  now: Date,
): Promise<Result<UnreadView, OwnerSpendRefusal>> {
  return transaction(async (tx) => {
    const spent = await spend(tx);
    if (!spent.ok) return spent;
    await markRead(tx, owner, ids, now);
    return ok({ unread: await countUnread(tx, owner, limits.pageSize) });
  });
}
