import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isName } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { proofBundle } from "@hecate/protocol/wire/proof";
import { z } from "zod";
import type { Home } from "../config/home";
import { DamagedFile } from "../files/file-refusal";
import { readRecord } from "../files/read-record";

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

/** The newest installation wins, should an interrupted update have left two. */
export async function findInstalled(
  home: Home,
  name: string,
): Promise<Result<InstalledApp, "not-installed" | "install-damaged">> {
  const missing = refuse("not-installed", `no app is installed as ${name}`);
  if (!isName(name)) return missing;
  const versions = await readdir(join(home.apps, name)).catch(() => []);
  const found = await Promise.all(
    versions.map((version) => installedIn(join(home.apps, name, version), name)),
  );
  const [newest] = found
    .flatMap((app) => (app?.ok ? [app.value] : []))
    .toSorted((a, b) => (a.receipt.installedAt < b.receipt.installedAt ? 1 : -1));
  return newest ? ok(newest) : (found.find((app) => app !== null) ?? missing);
}

/** Each app in the folder of apps, or why it is none. */
export async function allInstalled(home: Home) {
  const names = (await readdir(home.apps).catch(() => [])).filter(isName).sort();
  return Promise.all(names.map((name) => findInstalled(home, name)));
}

/** Null where nothing was installed. */
async function installedIn(
  folder: string,
  name: string,
): Promise<Result<InstalledApp, "install-damaged"> | null> {
  try {
    const read = await readRecord(join(folder, receiptFile), receipt);
    return read && ok({ name, folder, file: join(folder, name), receipt: read });
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    return refuse("install-damaged", `${error.message}; run: hecate install ${name}`);
  }
}
