import { env } from "#lib/env";
import { sendMail } from "#lib/net/send-mail";
import { mailToken } from "#lib/notices/channel-token";
import type { Tried } from "#lib/notices/deliver-notice";
import { findChannel } from "./store";

/** Asks a mail address whether it wants notices. One that agreed, or is gone, is not asked. */
export async function askToConfirm({ channel: id }: { readonly channel: string }): Promise<Tried> {
  const { mail: server, publicUrl } = env();
  const channel = await findChannel(id);
  if (!server || channel?.kind !== "mail" || channel.confirmedAt !== null) return { retry: null };
  const link = (purpose: "confirm" | "leave") =>
    `${publicUrl}/channels/${id}?${purpose}=${mailToken(channel.secret, purpose)}`;
  const mailed = await sendMail(server, {
    to: channel.address,
    subject: "Notices from hecate.social to this address?",
    text: [
      `Somebody at ${publicUrl} wants notices of moderation to be mailed to this address.`,
      `If that was you, agree here:\n${link("confirm")}`,
      `If not, do nothing and none will come, or forget the address here:\n${link("leave")}`,
      "",
    ].join("\n\n"),
    messageId: `<confirm.${id}@${new URL(publicUrl).hostname}>`,
  });
  if (mailed === "sent" || mailed.failed === "address") return { retry: null };
  return { retry: mailed.reason };
}
