import { type ChannelView, channelView } from "@hecate/protocol/wire/notices";
import type { Webhook } from "#lib/db/generated/client";

export function channelViewOf(channel: Webhook): ChannelView {
  return channelView.parse({
    ...channel,
    createdAt: channel.createdAt.toISOString(),
    confirmedAt: channel.confirmedAt?.toISOString() ?? null,
    pausedUntil: channel.pausedUntil?.toISOString() ?? null,
  });
}
