import { afterEach, beforeEach } from "vitest";
import { aDnsServer, type Behaviour, type DnsServer } from "#lib/net/testing/dns-server";

export const nobodyThere: Behaviour = () => ({ rcode: "nxdomain" });
export const outage: Behaviour = () => ({ rcode: "servfail" });

/** Gives each test of the file three resolvers of its own, which know no name. */
export function provideResolvers(): { behave(...each: Behaviour[]): void; asked(): string[] } {
  let servers: DnsServer[] = [];
  beforeEach(async () => {
    servers = await Promise.all([1, 2, 3].map(() => aDnsServer(nobodyThere)));
    process.env.HECATE_DNS_SERVERS = servers.map(({ address }) => address).join();
  });
  afterEach(async () => {
    delete process.env.HECATE_DNS_SERVERS;
    await Promise.all(servers.map((server) => server.close()));
  });
  return {
    /** One behaviour a resolver; the last is that of the rest too. */
    behave(...each) {
      servers.forEach((server, index) => {
        server.behave = each[index] ?? each.at(-1) ?? nobodyThere;
      });
    },
    asked: () => servers.flatMap(({ asked }) => asked),
  };
}
