/** npx tsx scripts/record-sessions.ts [name…], described in examples/README.md. */

import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { record } from "./capture-screenshots.terminal";

/** Of time: a hand that presses keys, so that eyes can follow. */
const KEY_MS = 260;
const root = path.join(import.meta.dirname, "..");

const recipe = z.array(
  z.strictObject({
    file: z.string(),
    title: z.string(),
    args: z.array(z.string()).default([]),
    keys: z.array(z.string()),
    holdMs: z.number().default(1_500),
  }),
);

async function recordSessions(folder: string) {
  const name = path.basename(folder);
  const demo = mkdtempSync(path.join(tmpdir(), `${name}-`));
  const prepare = path.join(folder, "demo.sh");
  if (existsSync(prepare)) execFileSync("sh", [prepare], { cwd: demo });
  mkdirSync(path.join(folder, "recordings"), { recursive: true });
  const sessions = recipe.parse(
    JSON.parse(readFileSync(path.join(folder, "recordings.json"), "utf8")),
  );
  for (const { file, title, ...options } of sessions) {
    const { pieces, columns, rows } = await record(path.join(folder, name), {
      ...options,
      cwd: demo,
      keyMs: KEY_MS,
    });
    const start = pieces[0]?.atMs ?? 0;
    const lines = [
      { version: 2, width: columns, height: rows, title },
      ...pieces.map(({ atMs, text }) => [(atMs - start) / 1000, "o", text]),
      [((pieces.at(-1)?.atMs ?? 0) - start + options.holdMs) / 1000, "m", ""],
    ];
    const cast = path.join(folder, "recordings", file);
    writeFileSync(cast, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    process.stderr.write(`${path.relative(root, cast)}  ${pieces.length} pieces\n`);
  }
  rmSync(demo, { recursive: true });
}

const examples = path.join(root, "examples");
const folders = readdirSync(examples, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "recordings.json")
  .map((file) => path.join(examples, path.dirname(file)));
const wanted = process.argv.slice(2);
for (const folder of folders) {
  if (wanted.length === 0 || wanted.includes(path.basename(folder))) await recordSessions(folder);
}
