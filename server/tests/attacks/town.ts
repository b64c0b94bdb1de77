import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { logPage } from "@hecate/protocol/wire/log";
import { expect, vi } from "vitest";
import { closeDatabase, db } from "#lib/db/client";
import { checkReputation } from "#lib/reputation/recompute";
import { embeddedDatabaseUrl, type RunningServer, startServer } from "../running-server";

const clock = fileURLToPath(new URL("clock.mjs", import.meta.url));
const cli = fileURLToPath(new URL("../../../cli/dist/hecate.mjs", import.meta.url));

/** The built server with a database of its own, and the hours that went by for it. */
export interface Town {
  server: RunningServer;
  readonly origin: string;
  readonly folder: string;
  /** What its clock shows. */
  now(): Date;
  /** Puts its clock forward. */
  pass(hours: number): Promise<void>;
  /** Starts it again, where and when it was; it must have ended. */
  restart(environment?: Record<string, string>): Promise<void>;
  /** The command line, at the town's time: exit code and all that it said. */
  hecate(args: readonly string[]): Promise<{ exit: number; said: string }>;
  close(): Promise<void>;
}

/** Without rate limits, as all its people come from one address; `environment` may put them on. */
export async function aTown(environment: Record<string, string> = {}): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), "hecate-town-"));
  let aheadMs = 0;
  const usual = { HECATE_RATE_LIMITS: "off", HECATE_PUBLIC_URL: "" };
  let settings: Record<string, string> = { ...usual, ...environment };
  const timed = () => ({ NODE_OPTIONS: `--import ${clock}`, HECATE_TEST_AHEAD_MS: `${aheadMs}` });
  const start = (more: Record<string, string> = {}) => {
    settings = { ...settings, ...more };
    return startServer({ HECATE_DATA_DIR: join(folder, "data"), ...settings, ...timed() });
  };
  const server = await start();
  const origin = environment.HECATE_PUBLIC_URL ?? server.origin;
  const town: Town = {
    server,
    origin,
    folder,
    now: () => new Date(Date.now() + aheadMs),
    async pass(hours) {
      aheadMs += hours * 3_600_000;
      const heard = once(town.server.process, "message");
      town.server.process.send({ aheadMs });
      await heard;
    },
    async restart(more) {
      await town.server.ended;
      await closeDatabase();
      town.server = await start({ PORT: new URL(server.origin).port, ...more });
      lookInside(town);
    },
    async hecate(args) {
      const home = { HECATE_HOME: join(folder, "home"), HECATE_SERVER: origin };
      const env = { NODE_ENV: "test", PATH: process.env.PATH, ...home, ...timed() } as const;
      const child = spawn(process.execPath, [cli, ...args], { env, cwd: folder });
      child.stdin.end();
      const said = Promise.all([text(child.stdout), text(child.stderr)]);
      const [exit] = await once(child, "close");
      return { exit, said: (await said).join("") };
    },
    async close() {
      await closeDatabase();
      town.server.process.kill("SIGTERM");
      await town.server.ended;
      await rm(folder, { recursive: true });
    },
  };
  lookInside(town);
  return town;
}

/** Lets the use-cases of this process work on the town's database, as an operator's commands do. */
function lookInside({ folder, origin }: Town): void {
  process.env.DATABASE_URL = embeddedDatabaseUrl(join(folder, "data"));
  process.env.HECATE_PUBLIC_URL = origin;
}

/** Nothing was counted that the ledger does not say. */
export async function expectTrueRecords(town: Town): Promise<void> {
  expect(await checkReputation(town.now())).toEqual([]);
}

/** The log has a leaf for each event of the ledger, in its order, and everything in it hashes to its root. */
export async function expectIntactLog(town: Town): Promise<void> {
  await untilLogged(town);
  expect(await town.hecate(["log", "verify", "--full"])).toMatchObject({ exit: 0 });
}

/** Resolves when everything that happened until now is in the signed log. */
export async function untilLogged({ origin }: Town): Promise<void> {
  const written = await db().ledgerEvent.count();
  await vi.waitFor(async () => {
    const answer = await fetch(`${origin}/api/v1/log`);
    expect(logPage.parse(await answer.json()).size).toBeGreaterThanOrEqual(written);
  }, patience);
}

/** For what the service does by itself within seconds. */
export const patience = { timeout: 30_000, interval: 100 };
