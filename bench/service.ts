import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../lib/net/free-port";
import { serve } from "../scripts/serve.mjs";

/** The built server with an embedded database of its own, without rate limits. */
export interface Service {
  readonly origin: string;
  readonly pid: number;
  readonly databaseUrl: string;
  readonly stop: () => Promise<void>;
}

/** Without a data folder to keep it gets one that goes with it. */
export async function startService(kept?: string): Promise<Service> {
  const directory = kept ?? (await mkdtemp(join(tmpdir(), "hecate-bench-")));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = await serve({
    PORT: String(port),
    HECATE_DATA_DIR: directory,
    HECATE_PUBLIC_URL: origin,
    HECATE_RATE_LIMITS: "off",
    DATABASE_URL: "",
  });
  if (!server.isUp || server.pid === undefined) throw new Error("the server did not start");
  return {
    origin,
    pid: server.pid,
    databaseUrl: await embeddedDatabase(join(directory, "postgres")),
    stop: async () => {
      await server.stop();
      if (kept === undefined) await rm(directory, { recursive: true });
    },
  };
}

/** The port stands in the fourth line of `postmaster.pid` (PostgreSQL's pidfile.h). */
async function embeddedDatabase(directory: string): Promise<string> {
  const password = await readFile(join(directory, "password"), "utf8");
  const lock = await readFile(join(directory, "data", "postmaster.pid"), "utf8");
  return `postgresql://hecate:${password}@127.0.0.1:${lock.split("\n")[3]}/postgres`;
}
