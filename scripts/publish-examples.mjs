import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runHecate } from "./run-hecate.mjs";

const examples = resolve("examples");

/**
 * Publishes what `examples/` holds as its publishers would: each with a home of its own under
 * `dataDir/demo`, by the built command line alone. What is listed already is left as it is.
 * Resolves to false when a command failed; it has said why.
 */
export async function publishExamples(origin, dataDir) {
  for (const org of foldersOf(examples)) {
    const publisher = { org, home: resolve(dataDir, "demo", org), origin };
    if (!(await claim(publisher))) return false;
    for (const name of foldersOf(join(examples, org))) {
      if (await isListed(origin, org, name)) continue;
      if (!(await publish(publisher, name))) return false;
      console.log(`  ${org}/${name}`);
    }
  }
  return true;
}

async function claim(publisher) {
  mkdirSync(publisher.home, { recursive: true, mode: 0o700 });
  const { displayName, description } = readJson(join(examples, publisher.org, "publisher.json"));
  const isNew = !existsSync(join(publisher.home, "identity"));
  if (isNew && (await runHecate(publisher, "identity", "init")) === null) return false;
  const about = ["--display-name", displayName, "--description", description];
  return (await runHecate(publisher, "publisher", "register", publisher.org, ...about)) !== null;
}

async function isListed(origin, org, name) {
  return (await fetch(`${origin}/api/v1/listings/${org}/${name}`)).ok;
}

async function publish(publisher, name) {
  const folder = join(examples, publisher.org, name);
  const listing = readJson(join(folder, "listing.json"));
  const manifest = join(publisher.home, `${name}.yaml`);
  const screenshots = filesOf(join(folder, "screenshots"));
  const recordings = filesOf(join(folder, "recordings"));
  const steps = [
    [
      ...["manifest", "init", name, "--version", listing.version, "--license", listing.license],
      ...listing.platforms.flatMap((platform) => [
        "--platform",
        `${platform}=${join(folder, name)}`,
      ]),
      ...(listing.depends_on ?? []).flatMap((mri) => ["--requires", mri]),
      ...["--output", manifest, "--force"],
    ],
    ["sign", "--capability", "publish:tui", "--content", manifest],
    ["publish", "tui", manifest],
    [
      ...["marketplace", "submit", name, "--description", listing.description],
      ...["--tags", listing.tags.join(","), "--readme", join(folder, "README.md")],
      ...["--screenshots", ...screenshots],
      ...(recordings.length > 0 ? ["--recordings", ...recordings] : []),
    ],
  ];
  for (const step of steps) {
    if ((await runHecate(publisher, ...step)) === null) return false;
  }
  return true;
}

function filesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((file) => join(folder, file));
}

function foldersOf(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
