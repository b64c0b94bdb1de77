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

/** Makes somebody established since yesterday, which takes a week and three installations. */
export function establish(handle: string): Promise<void> {
  const yesterday = `UPDATE "Person" SET "establishedAt" = now() - interval '1 day'`;
  return query(`${yesterday} WHERE handle = $1`, [handle]);
}
