import { randomBytes } from "node:crypto";
import { open } from "node:fs/promises";

/** Writes a file of `megabytes` × 10⁶ bytes that no compression shrinks. Returns its path. */
export async function randomFile(path: string, megabytes: number): Promise<string> {
  const file = await open(path, "w", 0o755);
  try {
    for (let written = 0; written < megabytes; written++) await file.write(randomBytes(1_000_000));
  } finally {
    await file.close();
  }
  return path;
}
