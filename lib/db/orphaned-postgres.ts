import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { StartupError } from "#lib/startup-error";

const patienceMs = 30_000;

/**
 * A server that was killed leaves its PostgreSQL running. Ends that one cleanly so that a new one
 * can take its place; throws `StartupError` when it is no orphan because its server lives.
 */
export async function clearOrphan(
  dataDirectory: string,
  urlOfPort: (port: number) => string,
): Promise<void> {
  const pidFile = join(dataDirectory, "postmaster.pid");
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const running = readPidFile(pidFile);
    if (!running) return;
    if (!isAlive(running.pid)) return rmSync(pidFile, { force: true });
    const owned = await isOwned(urlOfPort(running.port));
    if (owned === true) throw inUse(dataDirectory);
    if (owned === false) process.kill(running.pid, "SIGINT");
    if (Date.now() > giveUpAt) throw inUse(dataDirectory);
    await delay(50);
  }
}

/** The port of the PostgreSQL that a living server runs on the directory; undefined when none does. */
export async function portInUse(
  dataDirectory: string,
  urlOfPort: (port: number) => string,
): Promise<number | undefined> {
  const running = readPidFile(join(dataDirectory, "postmaster.pid"));
  if (!running || !isAlive(running.pid)) return undefined;
  return (await isOwned(urlOfPort(running.port))) === true ? running.port : undefined;
}

/** postmaster.pid: line 1 the process, line 4 the port (PostgreSQL's `utils/pidfile.h`). */
function readPidFile(pidFile: string): { pid: number; port: number } | undefined {
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** After a reboot, or in a new container, the number may be anybody's. */
function isAlive(pid: number): boolean {
  if (process.platform !== "linux") return canSignal(pid);
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
  } catch {
    return false;
  }
}

function canSignal(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Undefined: it does not answer, so it is starting or about to end. */
async function isOwned(connectionString: string): Promise<boolean | undefined> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {}); // It may end while we ask; the query then says so.
  try {
    await client.connect();
    const lock = "SELECT pg_try_advisory_lock(hashtext('hecate owner')) AS free";
    const { rows } = await client.query<{ free: boolean }>(lock);
    return rows[0]?.free === false;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

function inUse(dataDirectory: string): StartupError {
  return new StartupError(
    `Another server is using the database in ${dataDirectory}.`,
    "Stop that one first, or give this one a folder of its own with HECATE_DATA_DIR.",
  );
}
