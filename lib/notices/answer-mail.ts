import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Webhook } from "#lib/db/generated/client";
import { isMailToken } from "#lib/notices/channel-token";
import { confirmMail, dropChannel, findChannel } from "./store";

type Answered = Result<{ readonly address: string }, "not-found">;

/** What a link in a mail may do: agree to more of them, or end them. */
export interface MailLink {
  readonly id: string;
  readonly token: string;
}

/** The address agrees to get notices. Agreeing twice changes nothing. */
export async function confirmChannel(link: MailLink, now: Date): Promise<Answered> {
  const channel = await linkedChannel(link, "confirm");
  if (channel === null) return refuse("not-found", "That link is not, or no longer, good");
  await confirmMail(channel.id, now);
  return ok({ address: channel.address });
}

/** The address gets no more notices, and no more questions whether it wants them. */
export async function leaveChannel(link: MailLink): Promise<Answered> {
  const channel = await linkedChannel(link, "leave");
  if (channel === null) return refuse("not-found", "It gets none any more");
  await dropChannel(channel.id);
  return ok({ address: channel.address });
}

/** For the page that asks; null for a link that is no longer good. */
export async function linkedChannel(
  { id, token }: MailLink,
  purpose: "confirm" | "leave",
): Promise<Pick<Webhook, "id" | "address" | "confirmedAt"> | null> {
  const channel = await findChannel(id);
  const isGood = channel?.kind === "mail" && isMailToken(channel.secret, purpose, token);
  return isGood ? channel : null;
}
