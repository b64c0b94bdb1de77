import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const outdir = join(here, "dist");

/** Zod brings its messages in fifty languages, a quarter of the bundle; ours are in English. */
const englishOnly = {
  name: "english-only",
  setup(bundle) {
    bundle.onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({ contents: "export {};" }));
  },
};

const { outputFiles } = await build({
  absWorkingDir: here,
  entryPoints: { hecate: "src/main.ts", vectors: "src/vectors.ts" },
  outdir,
  write: false,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  // Each bundle stays one file; what is behind import() is wrapped and evaluated on first use.
  splitting: false,
  minify: true,
  legalComments: "none",
  // CommonJS dependencies ask for Node's own modules through require.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  plugins: [englishOnly],
  logLevel: "warning",
});

// Renamed into place, so that a command that starts meanwhile finds the old bundle or the new one.
await mkdir(outdir, { recursive: true });
for (const { path, contents } of outputFiles) {
  const beside = `${path}.${process.pid}.tmp`;
  await writeFile(beside, contents);
  await rename(beside, path);
}
