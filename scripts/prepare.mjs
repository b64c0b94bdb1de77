import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { contentHash } from "./content-hash.mjs";
import { isInstalled } from "./installed.mjs";
import { runChild } from "./run-child.mjs";
import { takeTurn } from "./take-turn.mjs";

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

/**
 * Installs, generates and builds what is missing or out of date, after whoever does so already, since two that
 * build at once break each other's work. Ends the process on a failure.
 */
export async function prepare() {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  const giveBack = await takeTurn("build/turn.sock", () => say("Waiting for another build here"));
  if (!isInstalled()) await install();
  for (const step of steps) await bring(step);
  giveBack();
}

/** Also under NODE_ENV=production: what builds the site is a development dependency. */
async function install() {
  say("Installing dependencies");
  await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
}

async function bring({ name, inputs, output, command }) {
  const stamp = `build/stamps/${name.replaceAll(" ", "-")}`;
  const hash = contentHash(inputs);
  const known = existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
  if (known && existsSync(output)) return;
  say(`Building the ${name}`);
  rmSync(stamp, { force: true });
  await run(process.execPath, command);
  mkdirSync("build/stamps", { recursive: true });
  writeFileSync(stamp, hash);
}

/** Quiet unless it fails: then what it said is what the reader needs. */
async function run(command, args) {
  const { status, output } = await runChild(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (status === 0) return;
  // Who had the turn was killed, and Next, which allows one build at a time, went on without it.
  if (output.includes("next build process is already running")) {
    await delay(1_000);
    return run(command, args);
  }
  console.error(output);
  console.error(`\`${command} ${args.join(" ")}\` failed; what it said is above.`);
  process.exit(1);
}

function say(text) {
  console.error(`${text} …`);
}
