import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { isName, type Name } from "@hecate/protocol/name";
import type { RootKey } from "@hecate/protocol/ucan/verify-chain";
import { z } from "zod";
import type { Home } from "../config/home";
import { readRecord } from "../files/read-record";
import { writeWhole } from "../files/write-whole";

const pin = z.object({
  publisher: z.string(),
  rootKeys: z.array(
    z.object({
      did: z.string(),
      addedAt: z.coerce.date(),
      retiredAt: z.coerce.date().nullable(),
    }),
  ),
  service: z.string(),
  pinnedAt: z.iso.datetime(),
});
type Pin = z.infer<typeof pin>;

/** A publisher's root keys, those that retired too, as this machine last verified them; null before. */
export async function pinnedRoots(home: Home, org: string): Promise<readonly RootKey[] | null> {
  return (await readRecord(pinPath(home, org), pin))?.rootKeys ?? null;
}

/** Trusts `rootKeys` from now on. They must have been verified against what was pinned before. */
export async function pinRoots(
  home: Home,
  org: string,
  content: Omit<Pin, "pinnedAt" | "rootKeys"> & { readonly rootKeys: readonly RootKey[] },
): Promise<void> {
  const rootKeys = content.rootKeys.map(({ did, addedAt, retiredAt }) => ({
    did,
    addedAt,
    retiredAt,
  }));
  const pinnedAt = new Date().toISOString();
  const text = JSON.stringify({ ...content, rootKeys, pinnedAt }, null, 2);
  await writeWhole(pinPath(home, org), `${text}\n`);
}

/** Whether this machine knows `did` as one of the publisher's root keys, not retired. */
export async function isPinnedRoot(home: Home, org: string, did: string): Promise<boolean> {
  const roots = (await pinnedRoots(home, org)) ?? [];
  return roots.some((key) => key.did === did && key.retiredAt === null);
}

/** The publishers whose pinned root keys include `did`. */
export async function publishersRootedIn(home: Home, did: string): Promise<Name[]> {
  const files = await readdir(home.trust).catch(() => []);
  const orgs = files.map((file) => basename(file, ".json")).filter(isName);
  const rooted = await Promise.all(orgs.map((org) => isPinnedRoot(home, org, did)));
  return orgs.filter((_, index) => rooted[index]);
}

function pinPath(home: Home, org: string): string {
  return join(home.trust, `${org}.json`);
}
