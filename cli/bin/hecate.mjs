#!/usr/bin/env node
import { existsSync } from "node:fs";

const bundle = new URL("../dist/hecate.mjs", import.meta.url);

if (existsSync(bundle)) {
  await import(bundle);
} else {
  process.stderr.write("error: the command line is not built yet\n  try: node cli/build.mjs\n");
  process.exitCode = 70;
}
