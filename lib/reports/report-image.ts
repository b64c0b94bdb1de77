import { open, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Cid } from "@hecate/protocol/cid";
import { ok, type Result } from "@hecate/protocol/result";
import type { ReportImageView } from "@hecate/protocol/wire/reports";
import { settle, stagingPath } from "#lib/content/content-directory";
import { type ImageRefusal, reencodeScreenshot } from "#lib/content/screenshot";
import { env } from "#lib/env";
import { findShownImages } from "./store";

/** Apart from what the gateway and the pages serve: only a report leads here. */
function imageFolder(): string {
  return join(env().dataDir, "report-images");
}

function imagePath(cid: Cid): string {
  return join(imageFolder(), cid);
}

/** Keeps the pixels of an image for a report that is to come. */
export async function keepReportImage(
  bytes: Uint8Array,
): Promise<Result<ReportImageView, ImageRefusal>> {
  const image = await reencodeScreenshot(bytes);
  if (!image.ok) return image;
  const { cid, width, height } = image.value;
  const staged = await stagingPath();
  try {
    const file = await open(staged, "wx", 0o600);
    await file.writeFile(image.value.bytes);
    await file.datasync();
    await file.close();
    await settle(staged, imagePath(cid));
  } finally {
    await rm(staged, { force: true });
  }
  return ok({ cid, width, height });
}

/** WebP; null when there is none of that name. */
export function readReportImage(cid: Cid): Promise<Buffer<ArrayBuffer> | null> {
  return readFile(imagePath(cid)).catch(absent);
}

export async function hasReportImage(cid: Cid): Promise<boolean> {
  return (await stat(imagePath(cid)).catch(absent)) !== null;
}

const waitsMs = 86_400_000;

/** Drops images that no report showed within a day of their upload. Returns how many. */
export async function forgetStrayImages(now: Date): Promise<number> {
  const names = (await readdir(imageFolder()).catch(absent)) ?? [];
  const old: string[] = [];
  for (const name of names) {
    const found = await stat(join(imageFolder(), name)).catch(absent);
    if (found && now.getTime() - found.mtimeMs > waitsMs) old.push(name);
  }
  const shown = old.length > 0 ? await findShownImages(old) : new Set();
  const stray = old.filter((name) => !shown.has(name));
  for (const name of stray) await rm(join(imageFolder(), name), { force: true });
  return stray.length;
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
