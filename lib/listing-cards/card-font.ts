import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "#lib/env";
import { unwrapWoff } from "#lib/listing-cards/unwrap-woff";

const source = "@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff";

let kept: Promise<string> | undefined;

/** Path of the font that cards are drawn with: what draws them reads files only. */
export function cardFont(): Promise<string> {
  kept ??= keepFont().catch((error) => {
    kept = undefined;
    throw error;
  });
  return kept;
}

async function keepFont(): Promise<string> {
  const folder = join(env().dataDir, "fonts");
  const path = join(folder, "jetbrains-mono.ttf");
  const woff = await readFile(join(process.cwd(), "node_modules", source));
  await mkdir(folder, { recursive: true });
  // Whole or not at all, for whoever else reads it now.
  await writeFile(`${path}.${process.pid}`, unwrapWoff(woff));
  await rename(`${path}.${process.pid}`, path);
  return path;
}
