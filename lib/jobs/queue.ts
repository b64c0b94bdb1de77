import { setTimeout as delay } from "node:timers/promises";
import PgBoss from "pg-boss";
import type { Database } from "#lib/db/client";
import { planned } from "#lib/db/planned";
import { log } from "#lib/log";

/** Beside our own tables, in the same database: a job is part of the transaction that asks for it. */
const schema = "queue";
const pollMs = 500;

/**
 * Every queue. Tried again after `retryDelay` seconds, then after about twice as long each time. What
 * a server was working on when it died is begun again when `expireInSeconds` are over.
 */
const queues = {
  scan_built_in: { retryLimit: 8, retryDelay: 30, retryBackoff: true, expireInSeconds: 120 },
  scan_known_bad: { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 },
  deliver_notice: { retryLimit: 14, retryDelay: 15, retryBackoff: true, expireInSeconds: 90 },
  confirm_mail: { retryLimit: 8, retryDelay: 15, retryBackoff: true, expireInSeconds: 90 },
  scan_clamav: { retryLimit: 12, retryDelay: 30, retryBackoff: true, expireInSeconds: 900 },
} as const;

export type QueueName = keyof typeof queues;

export interface Job<Data> {
  readonly data: Data;
  /** Aborted when the server stops: to give up is better than to hold it up, the job comes again. */
  readonly stop: AbortSignal;
}

export interface Queue {
  /** Does the jobs of a queue one after the other; what throws is tried again. */
  work<Data extends object>(name: QueueName, handle: (job: Job<Data>) => Promise<unknown>): void;
  /** Gives back what servers died with. Happens by itself every two minutes. */
  tidyUp(): Promise<void>;
  /** Settles when nothing is being worked on. */
  stop(): Promise<void>;
}

const sender = new PgBoss({
  schema,
  db: { executeSql: () => Promise.reject(new Error("a job belongs to a transaction")) },
});

interface Wanted {
  readonly name: QueueName;
  readonly data: object;
  /** Of the jobs of a queue that wait under one key one is kept. */
  readonly key: string;
}

/** Puts jobs on their queues by one statement, once `database` commits. */
export async function enqueue(database: Database, wanted: readonly Wanted[]): Promise<void> {
  if (wanted.length === 0) return;
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await database.$queryRawUnsafe<unknown[]>(
      planned.sql + text,
      ...values.map((value) => value ?? null),
    ),
  });
  const jobs = wanted.map(({ key, ...job }) => ({ ...job, singletonKey: key }));
  await sender.insert(jobs, { db: { executeSql } });
}

/** Makes the tables and queues that are missing, and tidies up from then on. */
export async function startQueue(connectionString: string): Promise<Queue> {
  const boss = new PgBoss({ connectionString, schema, max: 4, schedule: false });
  boss.on("error", ({ message }) => log().warn({ reason: message }, "the job queue is in trouble"));
  await boss.start();
  for (const [name, rules] of Object.entries(queues)) {
    const queue = { name, policy: "short", ...rules } as const;
    await boss.createQueue(name, queue);
    await boss.updateQueue(name, queue);
  }
  const stopping = new AbortController();
  const workers: Promise<void>[] = [];
  return {
    work(name, handle) {
      workers.push(workOff(boss, name, handle, stopping.signal));
    },
    tidyUp: () => boss.maintain(),
    async stop() {
      stopping.abort();
      await Promise.all(workers);
      await boss.stop();
    },
  };
}

/** Not the library's own worker: its promises reject unseen when the database goes away. */
async function workOff<Data extends object>(
  boss: PgBoss,
  name: QueueName,
  handle: (job: Job<Data>) => Promise<unknown>,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const [job] = await boss.fetch<Data>(name);
    if (job) await attempt(boss, { name, job, handle, stop });
    else await delay(pollMs, undefined, { signal: stop }).catch(() => {});
  }
}

interface Attempt<Data> {
  readonly name: QueueName;
  readonly job: PgBoss.Job<Data>;
  readonly handle: (job: Job<Data>) => Promise<unknown>;
  readonly stop: AbortSignal;
}

async function attempt<Data extends object>(
  boss: PgBoss,
  { name, job, handle, stop }: Attempt<Data>,
): Promise<void> {
  try {
    await handle({ data: job.data, stop });
    await boss.complete(name, job.id);
  } catch (error) {
    if (!stop.aborted) log().warn({ err: error, job: name, data: job.data }, "a job failed");
    const message = error instanceof Error ? error.message : String(error);
    // A database that is away cannot be told; the job expires there and is begun again.
    await boss.fail(name, job.id, { message }).catch(() => {});
  }
}
