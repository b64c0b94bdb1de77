import type { WebhookBody } from "@hecate/protocol/wire/notices";
import type { Webhook } from "#lib/db/generated/client";
import { env } from "#lib/env";
import { openInternet, type Reach } from "#lib/net/open-internet";
import { postJson } from "#lib/net/post-json";
import { sendMail } from "#lib/net/send-mail";
import { mailToken } from "#lib/notices/channel-token";
import { noticeText } from "#lib/notices/notice-text";
import { noticeViewOf } from "#lib/notices/notice-view";
import type { Delivery } from "#lib/notices/tell";
import { webhookSignature } from "#lib/notices/webhook-signature";
import { findDelivery, type NoticeRow, noteDelivered, noteFailed } from "./store";

/** After so many failures in a row nothing is sent to an address for a while, then for twice as long. */
const failuresBorne = 5;
const firstPauseMs = 10 * 60_000;
const longestPauseMs = 24 * 3_600_000;

interface Sending {
  readonly reach?: Reach;
  readonly clock: () => Date;
  readonly stop: AbortSignal;
}

/** What came of trying; `retry` says why it is to be tried again. */
export interface Tried {
  readonly retry: string | null;
}

const done: Tried = { retry: null };

/**
 * Sends one notice to one channel. What is gone, or agreed to nothing, gets nothing. Whoever gets it
 * twice, because a server died right after it, sees the same delivery id.
 */
export async function deliverNotice(
  { notice: noticeId, channel: channelId }: Delivery,
  { reach = openInternet, clock, stop }: Sending,
): Promise<Tried> {
  const found = await findDelivery(noticeId, channelId);
  if (found === null || found.channel.confirmedAt === null) return done;
  const { channel } = found;
  const { pausedUntil } = channel;
  if (pausedUntil !== null && pausedUntil > clock()) {
    return { retry: `paused until ${pausedUntil.toISOString()}` };
  }
  const order = { ...found, id: `${noticeId}.${channelId}` };
  const tried = channel.kind === "mail" ? await mail(order) : await post(order, reach, clock, stop);
  if (stop.aborted) return tried.retry === null ? done : { retry: "stopped" };
  if (tried.retry === null) await noteDelivered(channel);
  else if (tried.isAddress) await noteFailed(channel, (failures) => pauseAfter(failures, clock()));
  return tried;
}

/** Until when an address is left alone that failed so often in a row; null while it is borne. */
export function pauseAfter(failures: number, now: Date): Date | null {
  if (failures < failuresBorne) return null;
  const pause = firstPauseMs * 2 ** Math.min(failures - failuresBorne, 10);
  return new Date(now.getTime() + Math.min(pause, longestPauseMs));
}

interface Order {
  readonly id: string;
  readonly notice: NoticeRow;
  readonly channel: Webhook;
}

/** `isAddress`: the failure is the address's own, not that of what we send by. */
type Attempt = Tried & { readonly isAddress: boolean };

async function post(
  { id, notice, channel }: Order,
  reach: Reach,
  clock: () => Date,
  stop: AbortSignal,
): Promise<Attempt> {
  const sent: WebhookBody = { delivery: id, notice: noticeViewOf(notice) };
  const body = JSON.stringify(sent);
  const headers = {
    "Hecate-Delivery": id,
    "Hecate-Signature": webhookSignature(channel.secret, body, clock()),
  };
  const posted = await postJson({ url: channel.address, headers, body }, reach, stop);
  if ("failed" in posted) return { retry: posted.failed, isAddress: true };
  const isTaken = posted.status >= 200 && posted.status < 300;
  return { retry: isTaken ? null : `answered ${posted.status}`, isAddress: true };
}

async function mail({ id, notice, channel }: Order): Promise<Attempt> {
  const { mail: server, publicUrl } = env();
  if (server === undefined) return { retry: null, isAddress: false };
  const token = mailToken(channel.secret, "leave");
  const view = noticeViewOf(notice);
  const page = `${publicUrl}/channels/${channel.id}?leave=${token}`;
  const mailed = await sendMail(server, {
    to: channel.address,
    subject: view.title,
    text: `${noticeText(view, publicUrl)}\nGet no more of these: ${page}\n`,
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    unsubscribe: `${publicUrl}/api/v1/channels/${channel.id}/leave?token=${token}`,
  });
  if (mailed === "sent") return { retry: null, isAddress: true };
  return { retry: mailed.reason, isAddress: mailed.failed === "address" };
}
