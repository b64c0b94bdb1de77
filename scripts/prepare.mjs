import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { contentHash } from "./content-hash.mjs";
import { isInstalled } from "./installed.mjs";

const dependencies = ["package.json", "package-lock.json"];
const schema = ["prisma/schema.prisma", "prisma.config.ts"];
const pages = [
  "app",
  "components",
  "docs",
  "messages",
  "public",
  "next.config.mjs",
  "postcss.config.mjs",
];

/** Each step runs when its inputs are not those it last ran with, or what it makes is gone. */
const steps = [
  {
    name: "database client",
    inputs: [...dependencies, ...schema],
    output: "lib/db/generated/client.ts",
    command: ["node_modules/prisma/build/index.js", "generate"],
  },
  {
    name: "command line",
    inputs: [...dependencies, "cli", "lib/protocol"],
    output: "cli/dist/hecate.mjs",
    command: ["cli/build.mjs"],
  },
  {
    name: "server",
    inputs: [...dependencies, ...schema, "server", "lib"],
    output: "build/server.mjs",
    command: ["server/build.mjs"],
  },
  {
    name: "site",
    inputs: [...dependencies, ...schema, ...pages, "lib", "tsconfig.json"],
    output: ".next/BUILD_ID",
    command: ["node_modules/next/dist/bin/next", "build"],
  },
];

/** Installs, generates and builds what is missing or out of date. Ends the process on a failure. */
export function prepare() {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  if (!isInstalled()) install();
  for (const step of steps) bring(step);
}

/** Also under NODE_ENV=production: what builds the site is a development dependency. */
function install() {
  say("Installing dependencies");
  run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
}

function bring({ name, inputs, output, command }) {
  const stamp = `build/stamps/${name.replaceAll(" ", "-")}`;
  const hash = contentHash(inputs);
  const known = existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
  if (known && existsSync(output)) return;
  say(`Building the ${name}`);
  rmSync(stamp, { force: true });
  run(process.execPath, command);
  mkdirSync("build/stamps", { recursive: true });
  writeFileSync(stamp, hash);
}

/** Quiet unless it fails: then what it said is what the reader needs. */
function run(command, args) {
  const { status, error, output } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (status === 0) return;
  console.error(error ? error.message : output.join(""));
  console.error(`\`${command} ${args.join(" ")}\` failed; what it said is above.`);
  process.exit(1);
}

function say(text) {
  console.error(`${text} …`);
}
