import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { env } from "#lib/env";

/** Gives each test of the file an empty data folder of its own. */
export function provideDataDirectory(): void {
  beforeEach(async () => {
    process.env.HECATE_DATA_DIR = await mkdtemp(join(tmpdir(), "hecate-data-"));
  });
  afterEach(() => rm(env().dataDir, { recursive: true, force: true }));
}

/** Every file that the service keeps, by its path in the data folder. */
export async function keptFiles(): Promise<string[]> {
  const entries = await readdir(env().dataDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}
