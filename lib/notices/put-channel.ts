import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ChannelMade, ChannelRequest } from "@hecate/protocol/wire/notices";
import { type Transaction, transaction } from "#lib/db/client";
import type { Webhook } from "#lib/db/generated/client";
import { env } from "#lib/env";
import { enqueue } from "#lib/jobs/queue";
import { chooseAddress, openInternet } from "#lib/net/open-internet";
import { channelViewOf } from "#lib/notices/channel-view";
import type { ActingOwner, OwnerSpendRefusal } from "#lib/notices/owner";
import { hashOf, newSecret } from "#lib/people/secret";
import { findChannels, insertChannel, lockOwner } from "./store";

type PutRefusal =
  | OwnerSpendRefusal
  | "mail-unavailable"
  | "channel-address-refused"
  | "too-many-channels";

interface Put {
  readonly channel: ChannelMade;
  readonly created: boolean;
}

/**
 * Sends an owner's notices to an address too. A mail address is asked first; asking again for one that
 * did not agree yet mails the question again. A secret is told when it is made, never again.
 */
export async function putChannel(
  acting: ActingOwner,
  request: ChannelRequest,
  now: Date,
): Promise<Result<Put, PutRefusal>> {
  if (request.kind === "mail" && env().mail === undefined) {
    return refuse("mail-unavailable", "Its operator set up no mail server");
  }
  if (request.kind === "webhook") {
    const reached = await chooseAddress(new URL(request.address), openInternet);
    if (!reached.ok) return reached;
  }
  return transaction((tx) => write(tx, acting, request, now));
}

async function write(
  tx: Transaction,
  { owner, spend }: ActingOwner,
  request: ChannelRequest,
  now: Date,
): Promise<Result<Put, PutRefusal>> {
  const spent = await spend(tx);
  if (!spent.ok) return spent;
  await lockOwner(tx, owner);
  const { kind } = request;
  const address = "address" in request ? request.address : "";
  const own = await findChannels(tx, owner);
  const same = own.find((each) => each.kind === kind && each.address === address);
  if (!same && own.length >= limits.channelsPerOwner) {
    return refuse("too-many-channels", `At most ${limits.channelsPerOwner} are kept`);
  }
  const secret = newSecret();
  const stored = kind === "feed" ? hashOf(secret) : secret;
  const confirmedAt = kind === "mail" ? null : now;
  const fresh = { ...owner, kind, address, secret: stored, createdAt: now, confirmedAt };
  const channel = same ?? (await insertChannel(tx, fresh));
  if (channel.kind === "mail" && channel.confirmedAt === null) {
    const data = { channel: channel.id };
    await enqueue(tx, [{ name: "confirm_mail", data, key: channel.id }]);
  }
  const told = same ? { secret: null, feed: null } : toldOnce(channel, secret);
  return ok({ channel: { ...channelViewOf(channel), ...told }, created: !same });
}

function toldOnce({ id, kind }: Webhook, secret: string) {
  return {
    secret: kind === "webhook" ? secret : null,
    feed: kind === "feed" ? `${env().publicUrl}/api/v1/notice-feeds/${id}/${secret}` : null,
  };
}
