import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

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
  if (isNew && !(await hecate(publisher, "identity", "init"))) return false;
  return hecate(
    publisher,
    "publisher",
    "register",
    publisher.org,
    ...["--display-name", displayName, "--description", description],
  );
}

async function isListed(origin, org, name) {
  return (await fetch(`${origin}/api/v1/listings/${org}/${name}`)).ok;
}

async function publish(publisher, name) {
  const folder = join(examples, publisher.org, name);
  const listing = readJson(join(folder, "listing.json"));
  const manifest = join(publisher.home, `${name}.yaml`);
  const screenshots = readdirSync(join(folder, "screenshots")).sort();
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
      ...["--screenshots", ...screenshots.map((file) => join(folder, "screenshots", file))],
    ],
  ];
  for (const step of steps) {
    if (!(await hecate(publisher, ...step))) return false;
  }
  return true;
}

/** Quiet unless it fails. */
async function hecate({ home, origin }, ...args) {
  const child = spawn(process.execPath, ["cli/bin/hecate.mjs", ...args], {
    env: { ...process.env, HECATE_HOME: home, HECATE_SERVER: origin },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
  }
  const code = await new Promise((settle) => child.on("close", settle));
  if (code !== 0) console.error(`hecate ${args.join(" ")}\n${said}`);
  return code === 0;
}

function foldersOf(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
