import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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
      if (!(await publishVersions(publisher, name))) return false;
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

/** The oldest first, so that each page has a history. */
async function publishVersions(publisher, name) {
  const folder = join(examples, publisher.org, name);
  const { earlier = [], ...newest } = readJson(join(folder, "listing.json"));
  for (const release of [...earlier, newest]) {
    if (await isListed(publisher, name, release.version)) continue;
    const program = programOf(publisher, folder, name, release.version);
    if (!(await publish(publisher, name, { ...newest, depends_on: [], ...release, program }))) {
      return false;
    }
    console.log(`  ${publisher.org}/${name} ${release.version}`);
  }
  return true;
}

/** The program as it was in a version: an earlier one differs in its number alone. */
function programOf(publisher, folder, name, version) {
  const program = readFileSync(join(folder, name), "utf8");
  const path = join(publisher.home, `${name}-${version}`);
  writeFileSync(path, program.replace(/^const VERSION = ".*";$/m, `const VERSION = "${version}";`));
  return path;
}

async function isListed({ origin, org }, name, version) {
  return (await fetch(`${origin}/api/v1/listings/${org}/${name}/versions/${version}`)).ok;
}

async function publish(publisher, name, release) {
  const folder = join(examples, publisher.org, name);
  const manifest = join(publisher.home, `${name}-${release.version}.yaml`);
  const screenshots = filesOf(join(folder, "screenshots"));
  const recordings = filesOf(join(folder, "recordings"));
  const changelog = join(folder, "CHANGELOG.md");
  const steps = [
    [
      ...["manifest", "init", name, "--version", release.version, "--license", release.license],
      ...release.platforms.flatMap((platform) => ["--platform", `${platform}=${release.program}`]),
      ...release.depends_on.flatMap((dependency) => ["--requires", dependency]),
      ...["--output", manifest, "--force"],
    ],
    ["sign", "--capability", "publish:tui", "--content", manifest],
    ["publish", "tui", manifest],
    [
      ...["marketplace", "submit", name, "--description", release.description],
      ...["--tags", release.tags.join(","), "--readme", join(folder, "README.md")],
      ...["--screenshots", ...screenshots],
      ...(recordings.length > 0 ? ["--recordings", ...recordings] : []),
      ...(existsSync(changelog) ? ["--notes", changelog] : []),
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
