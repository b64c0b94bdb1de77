// Bundles the server and the command line, each into one file: `node scripts/bundle.mjs server cli`.
import { build } from "esbuild";

const common = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  logLevel: "warning",
};

// CommonJS packages inside an ES module still call require() for Node's own modules.
const requireShim =
  'import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);';

const bundles = {
  server: {
    ...common,
    entryPoints: ["server/main.ts"],
    outfile: "build/server.mjs",
    packages: "external",
    alias: { "@hecate/protocol": "./lib/protocol" },
    sourcemap: true,
  },
  cli: {
    ...common,
    entryPoints: ["cli/src/main.ts"],
    outfile: "cli/dist/hecate.mjs",
    minify: true,
    banner: { js: requireShim },
  },
};

await Promise.all(process.argv.slice(2).map((name) => build(bundles[name])));
