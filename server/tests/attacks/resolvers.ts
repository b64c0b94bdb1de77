import { publisherMri } from "@hecate/protocol/mri";
import { domainView } from "@hecate/protocol/wire/domain";
import { aDnsServer, zone } from "#lib/net/testing/dns-server";
import { must } from "./ask";
import type { App } from "./people";
import type { Town } from "./town";

/** Resolvers that know what was put into them. */
export async function ownResolvers() {
  const texts: Record<string, string[]> = {};
  const servers = await Promise.all([1, 2].map(() => aDnsServer((asked) => zone(texts)(asked))));
  return {
    addresses: servers.map(({ address }) => address).join(),
    /** Puts the record of an app's publisher into its domain, `<org>.com`, and has it looked for. */
    async verify(town: Town, { org, key }: App): Promise<void> {
      const domain = `${org}.com`;
      const path = `/api/v1/publishers/${org}/domains`;
      const as = { as: key, can: "publisher/manage", on: publisherMri(org) } as const;
      const { record } = await must(town, domainView, { path, ...as, json: { domain } });
      texts[record.name] = record.values;
      const checked = await must(town, domainView, { path: `${path}/${domain}/check`, ...as });
      if (checked.state !== "verified") throw new Error(`${domain} is ${checked.state}`);
    },
    close: () => Promise.all(servers.map((server) => server.close())),
  };
}
