import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands before a service, which is known by its address, and can keep requests waiting. */
export interface HoldingProxy {
  readonly origin: string;
  /** The service behind it. */
  target: string;
  /** Which requests wait, by their path. */
  held: RegExp | null;
  /** Resolves when the first one waits. */
  readonly holding: Promise<void>;
  release(): void;
  close(): void;
}

export async function aHoldingProxy(): Promise<HoldingProxy> {
  let release = () => {};
  let arrived = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const holding = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const server = createServer(async (asked, response) => {
    const { method, headers, url = "/" } = asked;
    if (proxy.held?.test(url)) {
      arrived();
      await released;
    }
    const passed = request(proxy.target + url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on("error", () => response.destroy());
    asked.pipe(passed);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const proxy: HoldingProxy = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    target: "",
    held: null,
    holding,
    release,
    close: () => server.close().closeAllConnections(),
  };
  return proxy;
}
