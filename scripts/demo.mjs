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
    const { reviewExamples } = await import("./review-examples.mjs");
    const dataDir = process.env.HECATE_DATA_DIR || ".data";
    try {
      const isFilled =
        (await publishExamples(origin, dataDir)) && (await reviewExamples(origin, dataDir));
      if (isFilled) console.log(welcome(origin));
    } catch (error) {
      // Nobody is to wonder at what Ctrl-C cut off.
      if (!server.isStopping()) throw error;
    }
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

Sign in at ${origin}/sign-in with \`npx hecate login CODE\` (a key: \`npx hecate identity init\`), and
see the moderator's console after \`npm run admin -- grant-moderator\` with your handle.

Ctrl-C stops it. What is in the data folder stays for the next start.`;
}
