import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { aDnsServer, type DnsServer, zone } from "../lib/net/testing/dns-server";

/**
 * Resolvers of the whole run. Stories run in processes of their own, so what is in DNS stands in the
 * file that `E2E_ZONES` names: texts by name.
 */
export async function startResolvers(file: string): Promise<DnsServer[]> {
  writeFileSync(file, "{}");
  const answer: DnsServer["behave"] = (asked) =>
    zone(JSON.parse(readFileSync(file, "utf8")))(asked);
  return Promise.all([1, 2, 3].map(() => aDnsServer(answer)));
}

/** Puts records into DNS in place of all that were there. */
export function publishRecords(texts: Record<string, readonly string[]>): void {
  const file = process.env.E2E_ZONES;
  if (file === undefined) throw new Error("E2E_ZONES is not set");
  // Renamed into place: a resolver may be reading.
  writeFileSync(`${file}.new`, JSON.stringify(texts));
  renameSync(`${file}.new`, file);
}
