import { build } from "esbuild";

// Our own code becomes one file; packages stay where npm put them, some find files beside themselves.
await build({
  entryPoints: ["server/main.ts"],
  outfile: "build/server.mjs",
  bundle: true,
  packages: "external",
  alias: { "@hecate/protocol": "./lib/protocol" },
  platform: "node",
  target: "node20.19",
  format: "esm",
  sourcemap: true,
  logLevel: "warning",
});
