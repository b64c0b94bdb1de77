import { rm } from "node:fs/promises";
import { build } from "esbuild";

const here = new URL(".", import.meta.url);
const outdir = new URL("dist/", here).pathname;

/** Zod brings its messages in fifty languages, a quarter of the bundle; ours are in English. */
const englishOnly = {
  name: "english-only",
  setup(bundle) {
    bundle.onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({ contents: "export {};" }));
  },
};

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
  legalComments: "none",
  // CommonJS dependencies ask for Node's own modules through require.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  plugins: [englishOnly],
  logLevel: "warning",
});
