// `npm test`: every check there is, from a bare clone. The last line counts what passed and failed.
import { requireNode } from "./node-version.mjs";

requireNode();
import("./run-checks.mjs").then(async ({ runChecks }) => {
  const { failed } = await runChecks();
  process.exit(failed === 0 ? 0 : 1);
});
