import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { embeddedDatabaseUrl, type RunningServer, startServer } from "./running-server";

describe("the built server", () => {
  let dataDir: string;
  let server: RunningServer;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "hecate-lifecycle-"));
    server = await startServer({ HECATE_DATA_DIR: dataDir });
  });

  afterEach(async () => {
    server.process.kill("SIGTERM");
    await server.ended;
    await rm(dataDir, { recursive: true });
  });

  test("is alive, and ready, with a database of its own, and answers who wants another protocol", async () => {
    expect((await fetch(`${server.origin}/health`)).status).toBe(200);
    expect((await fetch(`${server.origin}/health/ready`)).status).toBe(200);
    const headers = { connection: "upgrade", upgrade: "websocket" };
    const [answer] = await once(get(`${server.origin}/nobody-knows`, { headers }), "response");
    expect(answer.resume().statusCode).toBe(404);
  });

  test.each(["SIGINT", "SIGTERM"] as const)(
    "stops its database with itself on %s",
    async (signal) => {
      server.process.kill(signal);
      expect((await server.ended).code).toBe(0);
      expect(isDatabaseRunning()).toBe(false);
    },
  );

  test("stops itself and its database when its launcher dies", async () => {
    server.process.disconnect();
    expect((await server.ended).code).toBe(0);
    expect(isDatabaseRunning()).toBe(false);
  });

  test("loses nothing by kill -9, and keeps nothing that was half uploaded", async () => {
    await query(`INSERT INTO "InvocationNonce" VALUES ('kept', now() + interval '1 day')`);
    const staging = join(dataDir, "staging");
    await mkdir(staging, { recursive: true });
    await writeFile(join(staging, "half"), "half a file");
    server.process.kill("SIGKILL");
    await server.ended;
    server = await startServer({ HECATE_DATA_DIR: dataDir });
    expect(await query(`SELECT id FROM "InvocationNonce"`)).toEqual([{ id: "kept" }]);
    expect(existsSync(join(staging, "half"))).toBe(false);
  });

  function isDatabaseRunning(): boolean {
    return existsSync(join(dataDir, "postgres/data/postmaster.pid"));
  }

  async function query(sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: embeddedDatabaseUrl(dataDir) });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  }
});
