import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Signer } from "@hecate/protocol/ucan/issue";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#lib/db/client";
import { aKey, outcome } from "./ask";
import { appoint, caseOf, logged, ruling } from "./moderators";
import { type App, anApp, brigade, reporting, stateOf } from "./people";
import { aTown, expectIntactLog, expectTrueRecords, patience, type Town } from "./town";

let town: Town;
let app: App;
let moderator: Signer;

beforeEach(async () => {
  town = await aTown();
  moderator = await appoint(town, "moderator");
  app = await anApp(town, "acme-works");
});

afterEach(async () => {
  await expectTrueRecords(town);
  await expectIntactLog(town);
  await town.close();
});

describe("reports that come in", () => {
  test("while the server is killed are kept if they were confirmed, and none is there twice", async () => {
    const people = Array.from({ length: 30 }, aKey);
    const answers = sendAll(people);
    await someReports();
    town.server.process.kill("SIGKILL");
    const outcomes = await answers;
    await town.restart();
    expect(outcomes).toContain("cut off");
    await expectEachOnce(people, outcomes);
  });

  test("while the database is killed are kept if they were confirmed, and the server stops", async () => {
    const people = Array.from({ length: 30 }, aKey);
    const answers = sendAll(people);
    await someReports();
    process.kill(databasePid(), "SIGKILL");
    const outcomes = await answers;
    expect((await town.server.ended).code).toBe(1);
    const plain = ["201", "503 service-unavailable", "cut off"];
    expect(outcomes.filter((each) => !plain.includes(each))).toEqual([]);
    await town.restart();
    await expectEachOnce(people, outcomes);
  });

  const someReports = () =>
    vi.waitFor(async () => expect(await db().report.count()).toBeGreaterThan(4), patience);

  /** Everybody at once; who gets no answer is cut off. */
  function sendAll(people: readonly Signer[]): Promise<string[]> {
    const sent = people.map((key) => outcome(town, reporting(app, key)));
    return Promise.all(sent.map((each) => each.catch(() => "cut off")));
  }

  async function expectEachOnce(people: readonly Signer[], outcomes: string[]): Promise<void> {
    const again = await brigade(town, app, people);
    const lost = outcomes.filter((said, at) => said === "201" && again[at] === "201");
    expect(lost).toEqual([]);
    expect((await caseOf(town, moderator, app)).reports.open).toBe(people.length);
    const filed = await db().ledgerEvent.count({ where: { kind: "report-filed" } });
    expect(filed).toBe(people.length);
  }
});

describe("a ruling whose server is killed before it is in force", () => {
  test("never was, and can be made again", async () => {
    const reporters = Array.from({ length: 5 }, aKey);
    await brigade(town, app, reporters);
    const about = await caseOf(town, moderator, app);
    const order = () => ruling(moderator, about, { action: "quarantine", verdict: "upheld" });
    const ledger = await holdLedger();
    const answer = outcome(town, order()).catch(() => "cut off");
    // All of it is written then but for its event, and nothing is committed.
    await vi.waitFor(() => ledger.expectWaiting(), patience);
    town.server.process.kill("SIGKILL");
    expect(await answer).toBe("cut off");
    await ledger.release();
    await town.restart();
    expect(await stateOf(town, app)).toBe("listed");
    expect(await db().reporterCredit.count()).toBe(0);
    expect(await logged(town, app, "case-ruled")).toEqual([]);
    expect(await outcome(town, order())).toBe("200");
    expect(await stateOf(town, app)).toBe("quarantined");
    expect(await db().reporterCredit.count()).toBe(reporters.length);
  });

  /** Holds the row that every write takes last. */
  async function holdLedger() {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await client.query(`BEGIN; SELECT FROM "LedgerHead" FOR UPDATE`);
    return {
      async expectWaiting() {
        const { rows } = await client.query("SELECT FROM pg_locks WHERE NOT granted");
        expect(rows).not.toEqual([]);
      },
      async release() {
        await client.query("ROLLBACK");
        await client.end();
      },
    };
  }
});

function databasePid(): number {
  const file = join(town.folder, "data/postgres/data/postmaster.pid");
  return Number(readFileSync(file, "utf8").split("\n")[0]);
}
