import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export interface MailServer {
  readonly port: number;
  /** Envelope and whole text of what came. */
  readonly mails: { readonly to: readonly string[]; readonly text: string }[];
  /** Hangs up on everybody, as a server that is killed. */
  kill(): Promise<void>;
}

/** A mail server that takes everything but mails to `nobody@`. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: MailServer["mails"] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 0,
    onRcptTo({ address }, _session, callback) {
      if (!address.startsWith("nobody@")) return callback();
      callback(Object.assign(new Error("no such mailbox"), { responseCode: 550 }));
    },
    async onData(stream, { envelope }, callback) {
      const to = envelope.rcptTo.map(({ address }) => address);
      mails.push({ to, text: unfolded(await text(stream)) });
      callback();
    },
  });
  server.on("error", () => {});
  const listening = server.listen(port, "127.0.0.1");
  await once(listening, "listening");
  return {
    port: (listening.address() as AddressInfo).port,
    mails,
    kill: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** As its reader sees it: quoted-printable undone, headers on one line each. */
function unfolded(text: string): string {
  return text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n[ \t]+/g, " ");
}
