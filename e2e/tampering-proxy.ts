import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Changes an answer on its way. `path` is that of the request, with its query. */
export type Tampering = (path: string, body: Buffer) => Buffer | Promise<Buffer>;

export interface TamperingProxy {
  readonly origin: string;
  close(): void;
}

/** A man in the middle: passes requests on to `target` and answers with what `tamper` makes of them. */
export async function startTamperingProxy(
  target: string,
  tamper: Tampering,
): Promise<TamperingProxy> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    const answer = await fetch(target + path, {
      headers: { accept: request.headers.accept ?? "*/*" },
    });
    const body = await tamper(path, Buffer.from(await answer.arrayBuffer()));
    const type = answer.headers.get("content-type") ?? "application/octet-stream";
    response.writeHead(answer.status, { "content-type": type }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
