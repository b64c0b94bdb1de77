// `npm run simulate [seeds]`: attacks and mishaps against the functions that the service runs on.
import { misses } from "#lib/reputation/simulation/measure";
import { linesOf } from "#lib/reputation/simulation/scenario-table";
import { scenarios } from "#lib/reputation/simulation/scenarios";

const seeds = Array.from({ length: Number(process.argv[2] ?? 16) }, (_, i) => i + 1);
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
