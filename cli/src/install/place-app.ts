import { type FileHandle, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result } from "@hecate/protocol/result";
import { type Receipt, receiptFile } from "../apps/receipt";
import type { Home } from "../config/home";
import { isSystemError } from "../files/file-refusal";
import { makeFolder } from "../files/make-folder";
import { removeWithEmptyParents } from "../files/remove-with-empty-parents";

/**
 * Puts an app in place: written beside, synced, then renamed in one step. Whatever goes wrong before
 * that step leaves the disk as it was. Other versions of it go once the new one stands.
 */
export async function placeApp(
  home: Home,
  name: string,
  receipt: Receipt,
  fill: (file: FileHandle) => Promise<Result<true>>,
): Promise<Result<string>> {
  const staging = join(home.apps, `.incoming-${process.pid}-${name}`);
  await sweepStaging(home);
  const topmost = (await makeFolder(staging)) ?? staging;
  let placed = false;
  try {
    const filled = await writeSynced(join(staging, name), 0o755, fill);
    if (!filled.ok) return filled;
    await writeSynced(join(staging, receiptFile), 0o644, async (file) => {
      await file.writeFile(`${JSON.stringify(receipt, null, 2)}\n`);
      return ok(true);
    });
    await makeFolder(join(home.apps, name));
    await replaceFolder(staging, join(home.apps, name, receipt.version));
    placed = true;
  } finally {
    if (!placed) await removeWithEmptyParents(staging, topmost);
  }
  await removeOthers(join(home.apps, name), receipt.version);
  return ok(join(home.apps, name, receipt.version, name));
}

/** Clears away what installs left that were killed outright. */
async function sweepStaging(home: Home): Promise<void> {
  for (const folder of await readdir(home.apps).catch(() => [])) {
    const [, pid] = /^\.incoming-(\d+)-/.exec(folder) ?? [];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(home.apps, folder), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isSystemError(error) && error.code === "EPERM";
  }
}

async function writeSynced(
  path: string,
  mode: number,
  fill: (file: FileHandle) => Promise<Result<true>>,
): Promise<Result<true>> {
  const file = await open(path, "wx", mode);
  try {
    const filled = await fill(file);
    if (filled.ok) await file.sync();
    return filled;
  } finally {
    await file.close();
  }
}

/** A folder cannot be renamed over one that holds files, so the old one steps aside first. */
async function replaceFolder(from: string, to: string): Promise<void> {
  const aside = `${from}-old`;
  const stood = await rename(to, aside).then(
    () => true,
    () => false,
  );
  try {
    await rename(from, to);
  } catch (error) {
    if (stood) await rename(aside, to);
    throw error;
  }
  if (stood) await rm(aside, { recursive: true, force: true });
}

async function removeOthers(folder: string, version: string): Promise<void> {
  const others = (await readdir(folder)).filter((each) => each !== version);
  await Promise.all(others.map((each) => rm(join(folder, each), { recursive: true, force: true })));
}
