import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Manifest, publisherOf } from "@hecate/protocol/manifest";
import { parseManifestText } from "@hecate/protocol/manifest-text";
import { type Result, refuse } from "@hecate/protocol/result";
import type { Home } from "../config/home";
import { readIfThere } from "../files/read-input";
import { writeWhole } from "../files/write-whole";

/** Keeps the signed manifest of a version whose content was uploaded. */
export async function rememberPublished(home: Home, manifest: Manifest): Promise<void> {
  const path = recordPath(home, publisherOf(manifest), manifest.name, manifest.version);
  await writeWhole(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The version that was published last from this machine, or the one named. */
export async function findPublished(
  home: Home,
  org: string,
  name: string,
  version: string | undefined,
): Promise<Result<Manifest>> {
  const chosen = version ?? (await lastPublished(home, org, name));
  const text = chosen === null ? null : await readIfThere(recordPath(home, org, name, chosen));
  if (text !== null) return parseManifestText(text);
  const what = `${org}/${name}${version === undefined ? "" : ` ${version}`}`;
  return refuse(
    "not-found",
    `${what} was not published from this machine; run: hecate publish tui ./manifest.yaml`,
  );
}

async function lastPublished(home: Home, org: string, name: string): Promise<string | null> {
  const folder = join(home.published, org, name);
  const files = await readdir(folder).catch(() => []);
  const dated = await Promise.all(
    files
      .filter((file) => file.endsWith(".json"))
      .map(async (file) => ({ file, at: (await stat(join(folder, file))).mtimeMs })),
  );
  const last = dated.toSorted((a, b) => b.at - a.at)[0];
  return last === undefined ? null : last.file.slice(0, -".json".length);
}

function recordPath(home: Home, org: string, name: string, version: string): string {
  return join(home.published, org, name, `${version}.json`);
}
