import { db } from "#lib/db/client";

/** Forgets every job of the worker's database. */
export async function emptyQueues(): Promise<void> {
  await db().$executeRaw`DELETE FROM queue.job`;
}

/** Data of the jobs that were neither done nor given up. */
export async function waitingJobs(): Promise<{ name: string; data: unknown }[]> {
  return db().$queryRaw`
    SELECT name, data FROM queue.job WHERE state < 'completed' ORDER BY name, data::text`;
}

/** As if the time until the next attempt had passed. */
export async function skipTheWait(): Promise<void> {
  await db().$executeRaw`UPDATE queue.job SET start_after = now() WHERE state = 'retry'`;
}

/** As if what is being worked on had begun a day ago: a server that died leaves it like that. */
export async function expireJobs(): Promise<void> {
  await db().$executeRaw`
    UPDATE queue.job SET started_on = started_on - interval '1 day' WHERE state = 'active'`;
}
