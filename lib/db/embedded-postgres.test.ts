import { once } from "node:events";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { type AddressInfo, createConnection, createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type EmbeddedPostgres,
  runningPostgres,
  startEmbeddedPostgres,
} from "#lib/db/embedded-postgres";
import { freePort } from "#lib/net/free-port";
import { StartupError } from "#lib/startup-error";

describe("the embedded PostgreSQL", () => {
  let directory: string;
  let postgres: EmbeddedPostgres;

  const quicker = createServer((socket) => socket.destroy());
  const takenPort = () => (quicker.address() as AddressInfo).port;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "hecate-embedded-"));
    await once(quicker.listen(0, "127.0.0.1"), "listening");
    const chosen = [takenPort()];
    postgres = await startEmbeddedPostgres(
      directory,
      {},
      async () => chosen.pop() ?? freePort("127.0.0.1"),
    );
  });

  afterAll(async () => {
    quicker.close();
    await postgres.stop();
    await rm(directory, { recursive: true });
  });

  test("takes another port where somebody was quicker to take the first", () => {
    expect(Number(new URL(postgres.url).port)).not.toBe(takenPort());
  });

  test("listens on loopback only", async () => {
    const port = Number(new URL(postgres.url).port);
    const outward = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address && !address.internal && address.family === "IPv4");
    expect(await query(postgres.url, "SHOW listen_addresses")).toBe("127.0.0.1");
    for (const address of outward) {
      expect(await connects(address?.address ?? "", port)).toBe(false);
    }
  });

  test("opens no socket that a file system would share", async () => {
    expect(await query(postgres.url, "SHOW unix_socket_directories")).toBe("");
  });

  test.each([
    ["no", ""],
    ["a wrong", "guess"],
  ])("refuses %s password", async (_, password) => {
    const url = Object.assign(new URL(postgres.url), { password }).href;
    await expect(query(url, "SELECT 1")).rejects.toThrow(/password/);
  });

  test("keeps its password in a file that only its owner reads", async () => {
    const file = join(directory, "password");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, "utf8")).toMatch(/^[0-9a-f]{64}$/);
  });

  test("refuses a second server on the same folder while the first lives", async () => {
    await expect(startEmbeddedPostgres(directory)).rejects.toThrow(StartupError);
    expect(await query(postgres.url, "SELECT 'still here'")).toBe("still here");
  });

  test("tells where it runs to who works on the same folder, and of an empty one that none does", async () => {
    expect(await runningPostgres(directory)).toBe(postgres.url);
    const empty = await mkdtemp(join(tmpdir(), "hecate-empty-"));
    expect(await runningPostgres(empty)).toBeNull();
    expect(await runningPostgres(join(empty, "missing"))).toBeNull();
    await rm(empty, { recursive: true });
  });

  test("keeps what was committed when its owner vanished without stopping it", async () => {
    await query(postgres.url, "CREATE TABLE kept AS SELECT 'a row' AS value");
    await query(postgres.url, disownedBy("hecate owner"));
    const orphan = postgres;
    postgres = await startEmbeddedPostgres(directory);
    await orphan.ended;
    expect(await query(postgres.url, "SELECT value FROM kept")).toBe("a row");
  });
});

/** Cuts the owner's session, which is all that a database sees of a killed owner. */
function disownedBy(owner: string): string {
  return `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = '${owner}'`;
}

async function query(connectionString: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("close", () => socket.destroy());
  });
}
