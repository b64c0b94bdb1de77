/** npx tsx scripts/capture-screenshots.ts [name…], described in examples/README.md. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import sharp from "sharp";
import { z } from "zod";
import type {} from "./capture-screenshots.painter";
import { record } from "./capture-screenshots.terminal";

const MAX_BYTES = 400_000;
const root = path.join(import.meta.dirname, "..");

const recipe = z.array(
  z.strictObject({
    file: z.string(),
    args: z.array(z.string()).default([]),
    keys: z.array(z.string()).default([]),
    holdMs: z.number().default(0),
  }),
);

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: "iife",
    loader: { ".woff2": "dataurl" },
  });
  return outputFiles[0]?.text ?? "";
}

async function openPainter(page: Page) {
  await page.setContent("<style>body { margin: 0 }</style><canvas></canvas>");
  await page.addStyleTag({
    content: await bundled("@fontsource-variable/jetbrains-mono/index.css"),
  });
  await page.addScriptTag({ content: await bundled("scripts/capture-screenshots.painter.ts") });
}

async function shoot(page: Page, folder: string) {
  const name = path.basename(folder);
  const demo = mkdtempSync(path.join(tmpdir(), `${name}-`));
  const prepare = path.join(folder, "demo.sh");
  if (existsSync(prepare)) execFileSync("sh", [prepare], { cwd: demo });
  mkdirSync(path.join(folder, "screenshots"), { recursive: true });
  const shots = recipe.parse(
    JSON.parse(readFileSync(path.join(folder, "screenshots.json"), "utf8")),
  );
  for (const { file, ...options } of shots) {
    const { pieces, columns, rows } = await record(path.join(folder, name), {
      ...options,
      cwd: demo,
    });
    await page.evaluate((shot) => window.paint(shot), {
      output: pieces.map(({ text }) => text).join(""),
      columns,
      rows,
      title: [name, ...options.args].join(" "),
    });
    const picture = path.join(folder, "screenshots", file);
    const pixels = await page.locator("canvas").screenshot({ omitBackground: true });
    const { size } = await sharp(pixels).png({ palette: true, effort: 9 }).toFile(picture);
    if (size > MAX_BYTES) throw new Error(`${picture}: ${size} bytes, more than ${MAX_BYTES}`);
    process.stderr.write(`${path.relative(root, picture)}  ${Math.round(size / 1000)} kB\n`);
  }
  rmSync(demo, { recursive: true });
}

const examples = path.join(root, "examples");
const folders = readdirSync(examples, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "screenshots.json")
  .map((file) => path.join(examples, path.dirname(file)));
const wanted = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({
  deviceScaleFactor: 2,
  viewport: { width: 1200, height: 800 },
});
await openPainter(page);
for (const folder of folders) {
  if (wanted.length === 0 || wanted.includes(path.basename(folder))) await shoot(page, folder);
}
await browser.close();
