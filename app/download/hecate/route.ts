import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The command line as one file that runs by itself where Node.js is installed. */
export async function GET(): Promise<Response> {
  const bundle = await readFile(join(process.cwd(), "cli/dist/hecate.mjs"), "utf8");
  const script = bundle.startsWith("#!") ? bundle : `#!/usr/bin/env node\n${bundle}`;
  return new Response(script, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Content-Disposition": 'attachment; filename="hecate"',
      "Cache-Control": "public, max-age=300",
    },
  });
}
