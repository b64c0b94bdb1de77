import { spawn } from "node:child_process";
import { once } from "node:events";
import { ok, refuse } from "@hecate/protocol/result";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { transaction } from "#lib/db/client";
import { env } from "#lib/env";
import { enqueue, type Queue, startQueue } from "#lib/jobs/queue";
import { emptyQueues, expireJobs, skipTheWait, waitingJobs } from "#lib/jobs/testing/waiting-jobs";

const patience = { timeout: 120_000 };
let queue: Queue | undefined;

async function start(): Promise<Queue> {
  queue = await startQueue(env().databaseUrl ?? "");
  return queue;
}

function ask(key: string) {
  return transaction(async (tx) =>
    ok(await enqueue(tx, [{ name: "scan_built_in", data: { cid: key }, key }])),
  );
}

beforeEach(emptyQueues);
afterEach(async () => {
  await queue?.stop();
  queue = undefined;
});

test("a job is there once its transaction commits, and never when that is rolled back", async () => {
  await transaction(async (tx) => {
    await enqueue(tx, [{ name: "scan_built_in", data: { cid: "never" }, key: "never" }]);
    return refuse("replayed", "rolled back");
  });
  await ask("a");
  await ask("a");
  expect(await waitingJobs()).toEqual([{ name: "scan_built_in", data: { cid: "a" } }]);
});

test("a job that fails is tried again", async () => {
  await ask("a");
  let attempts = 0;
  (await start()).work("scan_built_in", async () => {
    attempts += 1;
    if (attempts === 1) throw new Error("once more");
  });
  await vi.waitFor(async () => {
    await skipTheWait();
    expect(attempts).toBe(2);
    expect(await waitingJobs()).toEqual([]);
  }, patience);
});

test("what a server was killed at is begun again by the next", async () => {
  await ask("a");
  const script = ["--import", "tsx", "lib/jobs/testing/hang.ts"];
  const killed = spawn(process.execPath, script, { stdio: ["ignore", "pipe", "inherit"] });
  await once(killed.stdout, "data");
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const done: unknown[] = [];
  (await start()).work("scan_built_in", async ({ data }) => done.push(data));
  await expireJobs();
  await queue?.tidyUp();
  await vi.waitFor(async () => {
    await skipTheWait();
    expect(done).toEqual([{ cid: "a" }]);
  }, patience);
});

test("stopping tells the running job, and leaves it for the next server", async () => {
  await ask("a");
  let began = false;
  (await start()).work("scan_built_in", ({ stop }) => {
    began = true;
    return new Promise((_, reject) => stop.addEventListener("abort", () => reject(stop.reason)));
  });
  await vi.waitFor(() => expect(began).toBe(true), patience);
  await queue?.stop();
  queue = undefined;
  expect(await waitingJobs()).toHaveLength(1);
});
