import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { isName, type Name } from "@hecate/protocol/name";
import { z } from "zod";
import type { Home } from "../config/home";
import { readRecord } from "../files/read-record";
import { writeWhole } from "../files/write-whole";

const pin = z.object({
  publisher: z.string(),
  roots: z.array(z.string()),
  service: z.string(),
  pinnedAt: z.iso.datetime(),
});
type Pin = z.infer<typeof pin>;

/** The root keys that this machine trusts for a publisher since it first met it; null before that. */
export async function pinnedRoots(home: Home, org: string): Promise<readonly string[] | null> {
  return (await readRecord(pinPath(home, org), pin))?.roots ?? null;
}

export async function pinRoots(home: Home, org: string, content: Pin): Promise<void> {
  await writeWhole(pinPath(home, org), `${JSON.stringify(content, null, 2)}\n`);
}

/** The publishers whose pinned root keys include `did`. */
export async function publishersRootedIn(home: Home, did: string): Promise<Name[]> {
  const files = await readdir(home.trust).catch(() => []);
  const orgs = files.map((file) => basename(file, ".json")).filter(isName);
  const roots = await Promise.all(orgs.map((org) => pinnedRoots(home, org)));
  return orgs.filter((_, index) => roots[index]?.includes(did));
}

function pinPath(home: Home, org: string): string {
  return join(home.trust, `${org}.json`);
}
