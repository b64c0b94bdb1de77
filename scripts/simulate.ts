/**
 * Attacks and mishaps: `npm run simulate [seeds]` plays them with the functions that the service runs on,
 * `npm run simulate -- --http` a few of each against a running server, its database and the command line.
 */
import { spawnSync } from "node:child_process";
import { misses } from "#lib/reputation/simulation/measure";
import { linesOf } from "#lib/reputation/simulation/scenario-table";
import { scenarios } from "#lib/reputation/simulation/scenarios";
import { prepare } from "./prepare.mjs";

if (process.argv[2] === "--http") await simulateOverHttp();
else simulate(Number(process.argv[2] ?? 16));

async function simulateOverHttp(): Promise<void> {
  await prepare();
  const words = ["node_modules/vitest/vitest.mjs", "run", "--project=server", "--project=attacks"];
  const { status } = spawnSync(process.execPath, [...words, "server/tests/attacks"], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}

function simulate(count: number): void {
  const seeds = Array.from({ length: count }, (_, i) => i + 1);
  const results = scenarios.map(({ name, measure }) => {
    process.stderr.write(`${name} …\n`);
    return { name, measures: measure(seeds) };
  });
  console.log(`\n${linesOf(results).join("\n")}\n`);
  const missed = results.flatMap(({ measures }) => measures.filter(misses));
  if (missed.length === 0) console.log(`All targets met, seeds 1 to ${seeds.length}.`);
  else {
    console.log(`${missed.length} targets missed, seeds 1 to ${seeds.length}.`);
    process.exitCode = 1;
  }
}
