import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { freePort } from "#lib/net/free-port";

export interface RunningServer {
  readonly process: ChildProcess;
  readonly origin: string;
  /** Exit code, and all that it wrote to stderr. */
  readonly ended: Promise<{ code: number | null; stderr: string }>;
}

/** The built server; resolves when it serves or has ended. */
export async function startServer(environment: Record<string, string>): Promise<RunningServer> {
  if (environment.PORT !== undefined) return serverOn(environment.PORT, environment);
  for (;;) {
    const server = await serverOn(String(await freePort()), environment);
    // A port that was free a moment ago may be another test's by now.
    if (server.process.exitCode === null) return server;
    if (!(await server.ended).stderr.startsWith("Port ")) return server;
  }
}

async function serverOn(port: string, environment: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, ["build/server.mjs"], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { ...process.env, DATABASE_URL: "", NODE_ENV: "production", ...environment, PORT: port },
  });
  const ended = Promise.all([
    once(child, "exit"),
    text(child.stderr as NodeJS.ReadableStream),
  ]).then(([[code], stderr]) => ({ code, stderr }));
  await Promise.race([once(child, "message"), ended]);
  return { process: child, origin: `http://localhost:${port}`, ended };
}

/** The address of the embedded database that runs for that data folder. */
export function embeddedDatabaseUrl(dataDir: string): string {
  const directory = join(dataDir, "postgres");
  const password = readFileSync(join(directory, "password"), "utf8");
  const port = readFileSync(join(directory, "data/postmaster.pid"), "utf8").split("\n")[3];
  return `postgresql://hecate:${password}@127.0.0.1:${port}/postgres`;
}
