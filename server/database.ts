import { join } from "node:path";
import pg from "pg";
import { runningPostgres, startEmbeddedPostgres } from "#lib/db/embedded-postgres";
import { migrate } from "#lib/db/migrate";
import type { Env } from "#lib/env";
import { StartupError } from "#lib/startup-error";

export interface OpenDatabase {
  readonly url: string;
  readonly isEmbedded: boolean;
  /** Settles if the database ends by itself; never, when it is not ours. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * For the operator's commands: the database of the service that runs, which stays up and as it is; of
 * one that is stopped, its database for as long as the command takes.
 */
export async function joinDatabase(env: Env): Promise<OpenDatabase> {
  const url = env.databaseUrl ? null : await runningPostgres(join(env.dataDir, "postgres"));
  if (url === null) return openDatabase(env);
  return { url, isEmbedded: true, ended: new Promise(() => {}), stop: async () => {} };
}

/** The configured database, or the embedded one; answering, and migrated. */
export async function openDatabase(env: Env): Promise<OpenDatabase> {
  const database = env.databaseUrl
    ? await external(env.databaseUrl)
    : { ...(await startEmbeddedPostgres(join(env.dataDir, "postgres"))), isEmbedded: true };
  try {
    await migrate(database.url);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function external(url: string): Promise<OpenDatabase> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // It is asked once; the pool reports what happens later.
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new StartupError(
      `The database ${pathname.slice(1)} at ${host} cannot be reached (${reason}).`,
      "Check DATABASE_URL and that PostgreSQL runs there, or unset it to use the embedded one.",
    );
  }
  await client.end();
  return { url, isEmbedded: false, ended: new Promise(() => {}), stop: async () => {} };
}
