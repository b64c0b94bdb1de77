import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isName } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { proofBundle } from "@hecate/protocol/wire/proof";
import { z } from "zod";
import type { Home } from "../config/home";
import { readIfThere } from "../files/read-input";

export const receiptFile = "receipt.json";

/** What was installed, from where, and the proof that was checked. Lies beside the app's file. */
const receipt = z.strictObject({
  format: z.literal("hecate-receipt/1"),
  mri: z.string(),
  version: z.string(),
  platform: z.string(),
  cid: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  service: z.string(),
  installedAt: z.iso.datetime(),
  proof: proofBundle,
});
export type Receipt = z.infer<typeof receipt>;

export interface InstalledApp {
  /** Its name on this machine. */
  readonly name: string;
  readonly folder: string;
  readonly file: string;
  readonly receipt: Receipt;
}

export async function findInstalled(
  home: Home,
  name: string,
): Promise<Result<InstalledApp, "not-installed">> {
  const app = isName(name) ? await installedAs(home, name) : null;
  return app === null ? refuse("not-installed", `no app is installed as ${name}`) : ok(app);
}

export async function allInstalled(home: Home): Promise<InstalledApp[]> {
  const names = (await readdir(home.apps).catch(() => [])).filter(isName).sort();
  const apps = await Promise.all(names.map((name) => installedAs(home, name)));
  return apps.filter((app) => app !== null);
}

/** The newest installation wins, should an interrupted update have left two. */
async function installedAs(home: Home, name: string): Promise<InstalledApp | null> {
  const versions = await readdir(join(home.apps, name)).catch(() => []);
  const apps = await Promise.all(
    versions.map(async (version) => {
      const folder = join(home.apps, name, version);
      const text = await readIfThere(join(folder, receiptFile));
      if (text === null) return [];
      return [{ name, folder, file: join(folder, name), receipt: receipt.parse(JSON.parse(text)) }];
    }),
  );
  const newest = apps
    .flat()
    .toSorted((a, b) => (a.receipt.installedAt < b.receipt.installedAt ? 1 : -1));
  return newest[0] ?? null;
}
