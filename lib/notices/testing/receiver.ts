import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Reach } from "#lib/net/open-internet";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** What it answers from now on; null for nothing, ever. */
  status: number | null;
  stop(): void;
}

/** Somebody's server that takes notices; with a certificate it speaks TLS. */
export async function startReceiver(tls?: { key: string; cert: string }): Promise<Receiver> {
  const receiver: Receiver = {
    url: "",
    received: [],
    status: 204,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
  const listener = async (
    request: IncomingMessage,
    response: import("node:http").ServerResponse,
  ) => {
    receiver.received.push({ headers: request.headers, body: await text(request) });
    if (receiver.status === null) return;
    response.writeHead(receiver.status, { location: "http://127.0.0.1:1/" }).end("as you say");
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return Object.assign(receiver, { url: `${tls ? "https" : "http"}://hooks.example:${port}/` });
}

/** Everything is at our own loopback, which is allowed for once. */
export const loopback: Reach = {
  protocol: "http:",
  addressesOf: async () => ["127.0.0.1"],
  isAllowed: (address) => address === "127.0.0.1",
};
