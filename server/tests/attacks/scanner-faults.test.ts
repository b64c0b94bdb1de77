import { scansView } from "@hecate/protocol/wire/scans";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "#lib/db/client";
import { eicar, type RunningClamd, startClamd } from "#lib/scanning/testing/clamd";
import { aFile } from "#lib/testing/files";
import { must } from "./ask";
import { logged } from "./moderators";
import { type App, anApp, stateOf } from "./people";
import { aTown, expectIntactLog, patience, type Town } from "./town";

let town: Town;
let clamd: RunningClamd;

beforeAll(async () => {
  clamd = await startClamd();
  town = await aTown({ HECATE_CLAMD: clamd.address });
});

afterAll(async () => {
  await expectIntactLog(town);
  await town.close();
  await clamd.stop();
});

async function clamavOf({ path }: App) {
  const { items } = await must(town, scansView, { method: "GET", path: `${path}/scans` });
  return items.find(({ scanner }) => scanner === "clamav");
}

/** Resolves when the queue says that clamd was asked, which does not answer. */
function untilScanning() {
  return vi.waitFor(async () => {
    const jobs = await db().$queryRaw<unknown[]>`
      SELECT FROM queue.job WHERE name = 'scan_clamav' AND state = 'active'`;
    expect(jobs).toHaveLength(1);
  }, patience);
}

test("a scanner that is killed over a file has not passed it, and a later one has", async () => {
  process.kill(clamd.pid, "SIGSTOP");
  const app = await anApp(town, "acme-works");
  await untilScanning();
  await clamd.stop();
  await vi.waitFor(
    async () => expect(await clamavOf(app)).toMatchObject({ state: "could-not-scan" }),
    patience,
  );
  clamd = await startClamd();
  town.server.process.kill("SIGTERM");
  await town.restart({ HECATE_CLAMD: clamd.address });
  expect(await clamavOf(app)).toMatchObject({ state: "could-not-scan" });
  await town.pass(25);
  await vi.waitFor(
    async () => expect(await clamavOf(app)).toMatchObject({ state: "passed", trouble: null }),
    patience,
  );
});

test("a server that is killed over a scan does it again, and says its outcome once", async () => {
  process.kill(clamd.pid, "SIGSTOP");
  const app = await anApp(town, "evil-works", { file: await aFile(eicar) });
  await untilScanning();
  town.server.process.kill("SIGKILL");
  process.kill(clamd.pid, "SIGCONT");
  await town.restart();
  await town.pass(1);
  await vi.waitFor(
    async () => expect(await clamavOf(app)).toMatchObject({ state: "flagged" }),
    patience,
  );
  expect(await stateOf(town, app)).toBe("held");
  expect(await logged(town, app, "state-changed")).toHaveLength(1);
});
