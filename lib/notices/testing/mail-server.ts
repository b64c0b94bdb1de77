import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

export interface Mail {
  /** The envelope's. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** A header as its reader sees it, on one line. Names are of lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface MailServer {
  readonly port: number;
  readonly mails: Mail[];
  /** Hangs up on everybody, as a server that is killed. */
  kill(): Promise<void>;
}

/** A mail server that takes everything but mails to `nobody@`. */
export async function startMailServer(): Promise<MailServer> {
  const mails: Mail[] = [];
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
      const { subject = "", text = "", headers } = await PostalMime.parse(await buffer(stream));
      mails.push({
        to,
        subject,
        text,
        headers: new Map(headers.map(({ key, value }) => [key, value])),
      });
      callback();
    },
  });
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  return {
    port: (listening.address() as AddressInfo).port,
    mails,
    kill: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
