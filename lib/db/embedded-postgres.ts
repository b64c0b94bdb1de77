import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { clearOrphan, portInUse } from "#lib/db/orphaned-postgres";
import { type Cluster, cannotRun, initialise, openCluster, run } from "#lib/db/postgres-cluster";
import { freePort } from "#lib/net/free-port";

export interface EmbeddedPostgres {
  /** Address of the `postgres` maintenance database. */
  readonly url: string;
  /** Settles when the database process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Lets running transactions end with an error, writes a checkpoint, waits for the end. */
  stop(): Promise<void>;
}

/** Somebody else may take a port between its choice and its use. */
const portsTried = 5;

/**
 * Starts the PostgreSQL that comes inside an npm package, on a loopback port of its own choosing
 * and behind a random password. `settings` are PostgreSQL settings (`fsync: "off"`).
 * Throws `StartupError` when another server uses `directory`, or PostgreSQL will not run there.
 */
export async function startEmbeddedPostgres(
  directory: string,
  settings: Record<string, string> = {},
  choosePort: () => Promise<number> = () => freePort("127.0.0.1"),
): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(directory);
  await clearOrphan(cluster.data, (port) => url(cluster, port));
  if (!existsSync(cluster.data)) await initialise(cluster);
  const { server, port } = await launchOnSomePort(cluster, settings, choosePort);
  const ended = once(server, "exit").then(() => undefined);
  const guard = await holdTheFolder(url(cluster, port));
  return {
    url: url(cluster, port),
    ended,
    stop: async () => {
      await guard.end();
      server.kill("SIGINT");
      await ended;
    },
  };
}

/** The address of the database that a running server has started in `directory`; null when none has. */
export async function runningPostgres(directory: string): Promise<string | null> {
  if (!existsSync(directory)) return null;
  const cluster = await openCluster(directory);
  const port = await portInUse(cluster.data, (each) => url(cluster, each));
  return port === undefined ? null : url(cluster, port);
}

async function launchOnSomePort(
  cluster: Cluster,
  settings: Record<string, string>,
  choosePort: () => Promise<number>,
): Promise<{ server: ChildProcess; port: number }> {
  for (let tried = 1; ; tried++) {
    const port = await choosePort();
    const server = launch(cluster, port, settings);
    // However this process ends, short of kill -9, it leaves no database behind.
    process.once("exit", () => server.kill("SIGINT"));
    if (await answers(cluster, server, port)) return { server, port };
    const said = readFileSync(cluster.log, "utf8");
    const isTaken = said.includes("could not create any TCP/IP sockets");
    if (!isTaken || tried === portsTried) throw cannotRun(said);
  }
}

function launch(cluster: Cluster, port: number, settings: Record<string, string>): ChildProcess {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(cluster.log, "w", 0o600);
  return run(cluster.user, cluster.postgres, ["-D", cluster.data, ...flags], log);
}

/** Waits until it does; false when it ended before. */
async function answers(cluster: Cluster, server: ChildProcess, port: number): Promise<boolean> {
  while (server.exitCode === null && server.signalCode === null) {
    // Whoever else has the port may never say a word.
    const bounds = { connectionTimeoutMillis: 2_000 };
    const client = new pg.Client({ connectionString: url(cluster, port), ...bounds });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      // Not yet: starting, or replaying what a crash left.
      await delay(20);
    }
  }
  return false;
}

/** While this session lives, nobody else takes the folder's database for an orphan. */
async function holdTheFolder(connectionString: string): Promise<pg.Client> {
  const guard = new pg.Client({ connectionString, application_name: "hecate owner" });
  guard.on("error", () => {}); // The database ended; `ended` tells the owner.
  await guard.connect();
  await guard.query("SELECT pg_advisory_lock(hashtext('hecate owner'))");
  return guard;
}

function url(cluster: Cluster, port: number): string {
  return `postgresql://hecate:${cluster.password}@127.0.0.1:${port}/postgres`;
}
