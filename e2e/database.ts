import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** The embedded database of the running server, for what only its operator may do. */
export function databaseUrl(): string {
  const folder = join(process.env.E2E_DATA_DIR ?? "", "postgres");
  const password = readFileSync(join(folder, "password"), "utf8");
  const [, , , port] = readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n");
  return `postgresql://hecate:${password}@127.0.0.1:${port}/postgres`;
}

/** Changes what only time or the world outside would. */
export async function query(text: string, values: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  await client.query(text, [...values]);
  await client.end();
}

/** Lets nobody read a table while `work` is done: whoever asks for it stands still, which `isWanted` tells. */
export async function whileHeld(
  table: string,
  work: (isWanted: () => Promise<boolean>) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  const waiting = `SELECT 1 FROM pg_locks WHERE relation = '"${table}"'::regclass AND NOT granted`;
  try {
    await client.query(`BEGIN; LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`);
    await work(async () => (await client.query(waiting)).rows.length > 0);
  } finally {
    await client.end();
  }
}

/** Makes somebody established since yesterday, which takes a week and three installations. */
export function establish(handle: string): Promise<void> {
  const yesterday = `UPDATE "Person" SET "establishedAt" = now() - interval '1 day'`;
  return query(`${yesterday} WHERE handle = $1`, [handle]);
}
