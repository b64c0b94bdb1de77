// Takes one job, says so, and never gets done with it: to be killed.
import { startQueue } from "#lib/jobs/queue";

const queue = await startQueue(process.env.DATABASE_URL ?? "");
queue.work("scan_built_in", () => {
  console.log("taken");
  return new Promise(() => setInterval(() => {}, 1000));
});
