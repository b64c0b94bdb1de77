import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ChannelList } from "@hecate/protocol/wire/notices";
import { transaction } from "#lib/db/client";
import { channelViewOf } from "#lib/notices/channel-view";
import type { ActingOwner, OwnerSpendRefusal } from "#lib/notices/owner";
import { findChannels, removeChannel as remove } from "./store";

/** Sends nothing there any more, nor what is on its way. Returns what is left. */
export function removeChannel(
  { owner, spend }: ActingOwner,
  id: string,
): Promise<Result<ChannelList, "not-found" | OwnerSpendRefusal>> {
  return transaction(async (tx): Promise<Result<ChannelList, "not-found" | OwnerSpendRefusal>> => {
    const spent = await spend(tx);
    if (!spent.ok) return spent;
    if (!(await remove(tx, owner, id))) return refuse("not-found", "There is no such channel");
    return ok({ items: (await findChannels(tx, owner)).map(channelViewOf) });
  });
}
