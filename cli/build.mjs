import { rm } from "node:fs/promises";
import { build } from "esbuild";

const here = new URL(".", import.meta.url);
const outdir = new URL("dist/", here).pathname;

await rm(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: here.pathname,
  entryPoints: { hecate: "src/main.ts", vectors: "src/vectors.ts" },
  outdir,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  // Each bundle stays one file; what is behind import() is wrapped and evaluated on first use.
  splitting: false,
  minify: true,
  keepNames: true,
  legalComments: "none",
  // CommonJS dependencies ask for Node's own modules through require.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  logLevel: "warning",
});
