// `npm run demo`: `npm start`, then a small catalogue through the command line and the public API.
import { requireNode } from "./node-version.mjs";

requireNode();
import("./prepare.mjs").then(async ({ prepare }) => {
  await prepare();
  // Its publishers are all new, and the front page would stay empty for a week.
  process.env.HECATE_PROBATION_DAYS ??= "0";
  const { serve } = await import("./serve.mjs");
  const server = await serve();
  if (server.isUp) {
    const { publishExamples } = await import("./publish-examples.mjs");
    const port = process.env.PORT || "3000";
    const origin = process.env.HECATE_PUBLIC_URL || `http://localhost:${port}`;
    const published = await publishExamples(origin, process.env.HECATE_DATA_DIR || ".data");
    if (published) console.log(welcome(origin));
  }
  process.exit(await server.exited);
});

function welcome(origin) {
  return `
The marketplace is open: ${origin}

Install from it in another terminal, into a home of its own:

  export HECATE_HOME=$(mktemp -d) HECATE_SERVER=${origin}
  npx hecate search tui loan
  npx hecate install loan-tui
  npx hecate run loan-tui

Ctrl-C stops it. What is in the data folder stays for the next start.`;
}
