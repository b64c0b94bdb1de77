import type { ChannelList } from "@hecate/protocol/wire/notices";
import { db } from "#lib/db/client";
import { channelViewOf } from "#lib/notices/channel-view";
import type { Owner } from "#lib/notices/owner";
import { findChannels } from "./store";

/** Where notices go beside the inbox, in the order in which they were set up. */
export async function listChannels(owner: Owner): Promise<ChannelList> {
  return { items: (await findChannels(db(), owner)).map(channelViewOf) };
}
