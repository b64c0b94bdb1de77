import { join } from "node:path";
import { serviceDidOf } from "@hecate/protocol/did";
import { advisoryList } from "@hecate/protocol/wire/advisories";
import { z } from "zod";
import type { Home } from "../config/home";
import { readRecord } from "../files/read-record";
import { writeWhole } from "../files/write-whole";

const kept = z.strictObject({
  /** The did:key that the service signs with, as first met. */
  key: z.string(),
  list: advisoryList,
  fetchedAt: z.iso.datetime(),
  /** When a newer one was asked for last. */
  triedAt: z.iso.datetime(),
});

/** The last list of a service that was believed, and the key that it is held to. */
export type KeptAdvisories = z.infer<typeof kept>;

export function keptAdvisories(home: Home, origin: string): Promise<KeptAdvisories | null> {
  return readRecord(pathOf(home, origin), kept);
}

export async function keepAdvisories(
  home: Home,
  origin: string,
  advisories: KeptAdvisories,
): Promise<void> {
  await writeWhole(pathOf(home, origin), `${JSON.stringify(advisories, null, 2)}\n`);
}

function pathOf(home: Home, origin: string): string {
  return join(home.advisories, `${serviceDidOf(origin).slice("did:web:".length)}.json`);
}
