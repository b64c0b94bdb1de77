import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { aPerson, type Person } from "./hecate";
import type { Service } from "./service";

/** A script that says what it was given; `pad` makes it span several blocks. */
export function anApp(greeting: string, pad = 0): string {
  return `#!/bin/sh\necho "${greeting} $*"\nexit 7\n${"#".repeat(pad)}\n`;
}

export async function anAuthor(service: Service, org = "acme-corp"): Promise<Person> {
  const author = await aPerson(service.origin);
  await author.json(["identity", "init"]);
  await author.json(["publisher", "register", org]);
  return author;
}

/** Builds, signs, publishes and lists a version of loan-tui. Gives back the manifest's path. */
export async function publishApp(
  author: Person,
  version: string,
  script = anApp(version, 600_000),
  org = "acme-corp",
  source?: { repository: string; revision: string },
): Promise<string> {
  const file = join(author.folder, `loan-tui-${version}`);
  const manifest = join(author.folder, `manifest-${version}.yaml`);
  await writeFile(file, script);
  await author.json([
    ...["manifest", "init", "loan-tui", "--version", version, "--output", manifest],
    ...["--publisher", org, "--platform", `linux-amd64=${file}`, `linux-arm64=${file}`],
  ]);
  if (source !== undefined) await appendFile(manifest, `source: ${JSON.stringify(source)}\n`);
  await author.json(["sign", "--capability", "publish:tui", "--content", manifest]);
  await author.json(["publish", "tui", manifest]);
  await author.json([
    "marketplace",
    "submit",
    `${org}/loan-tui`,
    "--description",
    "Loans, at a glance",
  ]);
  return manifest;
}
