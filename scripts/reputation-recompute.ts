/**
 * Works reputation out of the ledger from nothing: `npm run reputation:recompute -- --check` prints every
 * row that says something else and ends with 1 if there is any; without `--check` it puts them right. Works
 * on the database of DATABASE_URL, or, without one, on the embedded one, whether the service runs or not.
 */
import { closeDatabase } from "#lib/db/client";
import { env } from "#lib/env";
import { checkReputation, rewriteReputation } from "#lib/reputation/recompute";
import { joinDatabase } from "../server/database";

const [flag, ...more] = process.argv.slice(2);
if ((flag !== undefined && flag !== "--check") || more.length > 0) {
  console.error("usage: npm run reputation:recompute -- [--check]");
  process.exit(2);
}

const checks = flag === "--check";
const database = await joinDatabase(env());
process.env.DATABASE_URL = database.url;
try {
  const now = new Date();
  const differences = checks ? await checkReputation(now) : await rewriteReputation(now);
  for (const { row, stored, replayed } of differences) {
    console.log(`${row}\n  stored:   ${stored ?? "nothing"}\n  replayed: ${replayed ?? "nothing"}`);
  }
  const what = checks || differences.length === 0 ? "found" : "found and put right";
  console.log(`${differences.length} differences ${what}.`);
  process.exitCode = checks && differences.length > 0 ? 1 : 0;
} finally {
  await closeDatabase();
  await database.stop();
}
