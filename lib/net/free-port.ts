import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** A TCP port that nobody listens at just now, on `host` or else on every address; whoever is quicker may have it first. */
export async function freePort(host?: string): Promise<number> {
  const probe = createServer().listen(0, host);
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
