import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { isSystemError } from "../files/file-refusal";
import type { InstalledApp } from "./receipt";

/** Whether the installed file is still the one that was verified. */
export async function isIntact({ file, receipt }: InstalledApp): Promise<boolean> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
  return hash.digest("hex") === receipt.sha256;
}
