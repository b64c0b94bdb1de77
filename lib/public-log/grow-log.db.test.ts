import { fullWidth } from "@hecate/protocol/tlog/tile";
import { describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { growLog } from "#lib/public-log/grow-log";
import { readCheckpoint } from "#lib/public-log/read-log";
import { happen } from "#lib/public-log/testing/happen";
import { aWitness } from "#lib/public-log/testing/witness";
import { provideDataDirectory } from "#lib/testing/data-directory";

provideDataDirectory();
const now = () => new Date();

describe("the log", () => {
  test("begins with a signed tree of no entry", async () => {
    expect(await readCheckpoint()).toBeNull();
    expect(await growLog(now)).toBe(0);
    expect(await aWitness().look()).toEqual({ ok: true, value: 0 });
  });

  test("takes in what happened before it began, from the first event on", async () => {
    await happen(3);
    expect(await growLog(now)).toBe(3);
    expect(await aWitness().look()).toEqual({ ok: true, value: 3 });
  });

  test("grows by what happened since, in the ledger's order, and each tree contains the last", async () => {
    const witness = aWitness();
    for (const count of [1, 254, 1, 1, 300, 0, 7]) {
      await happen(count);
      expect(await growLog(now)).toBe(count);
      expect(await witness.look()).toMatchObject({ ok: true });
    }
    expect(witness.seen()).toEqual(
      (await db().ledgerEvent.findMany({ orderBy: { seq: "asc" } })).map(({ seq }) => Number(seq)),
    );
  });

  test("signs nothing new where nothing happened", async () => {
    await happen(2);
    await growLog(now);
    const before = await readCheckpoint();
    expect(await growLog(now)).toBe(0);
    expect(await readCheckpoint()).toEqual(before);
  });

  test("takes each event once, however many make it grow at once", async () => {
    await happen(fullWidth + 5);
    const grown = await Promise.all([growLog(now), growLog(now), growLog(now)]);
    expect(grown.toSorted()).toEqual([0, 0, fullWidth + 5]);
    expect(await aWitness().look()).toEqual({ ok: true, value: fullWidth + 5 });
  });

  test("signs nothing over a gap in the ledger", async () => {
    await happen(3);
    await asSuperuser(`DELETE FROM "LedgerEvent" WHERE seq = 2`);
    await expect(growLog(now)).rejects.toThrow("the ledger has no event 2");
    expect(await readCheckpoint()).toBeNull();
  });

  test("signs nothing on top of tiles that were changed", async () => {
    await happen(3);
    await growLog(now);
    await db().$executeRaw`
      UPDATE "LogTile" SET hashes = set_byte(hashes, 4, get_byte(hashes, 4) # 1)`;
    await happen(1);
    await expect(growLog(now)).rejects.toThrow("not what was signed at 3");
    expect(await readCheckpoint()).toMatchObject({ size: 3 });
  });
});

describe("a witness", () => {
  async function watched(count: number) {
    await happen(count);
    await growLog(now);
    const witness = aWitness();
    expect(await witness.look()).toMatchObject({ ok: true });
    return witness;
  }

  test.each([
    [
      "the payload of a row",
      `UPDATE "LedgerEvent" SET payload = '{"token":"other"}' WHERE seq = 5`,
    ],
    [
      "the subject of a row",
      `UPDATE "LedgerEvent" SET subject = 'mri:agent:io.macula/other' WHERE seq = 1`,
    ],
    ["the actor of a row", `UPDATE "LedgerEvent" SET actor = 'did:key:y' WHERE seq = 300`],
    ["the kind of a row", `UPDATE "LedgerEvent" SET kind = 'domain-added' WHERE seq = 256`],
    [
      "the time of a row",
      `UPDATE "LedgerEvent" SET at = at + interval '1 millisecond' WHERE seq = 257`,
    ],
    ["the row", `DELETE FROM "LedgerEvent" WHERE seq = 7`],
    ["the last row", `DELETE FROM "LedgerEvent" WHERE seq = 300`],
    [
      "the order of two rows",
      `UPDATE "LedgerEvent" SET seq = CASE seq WHEN 8 THEN -9 ELSE -8 END WHERE seq IN (8, 9);
       UPDATE "LedgerEvent" SET seq = -seq WHERE seq < 0`,
    ],
  ])("notices when %s is changed or gone", async (_, sql) => {
    const witness = await watched(300);
    await asSuperuser(sql);
    expect(await witness.look()).toMatchObject({ refusal: { code: "log-entry-mismatch" } });
  });

  test("notices any event that is changed, and any that is gone", async () => {
    const count = 9;
    const witness = await watched(count);
    for (let seq = 1; seq <= count; seq++) {
      const row = await db().ledgerEvent.findUniqueOrThrow({ where: { seq } });
      await asSuperuser(`UPDATE "LedgerEvent" SET actor = 'x' WHERE seq = ${seq}`);
      expect((await witness.look()).ok).toBe(false);
      await asSuperuser(`DELETE FROM "LedgerEvent" WHERE seq = ${seq}`);
      expect((await witness.look()).ok).toBe(false);
      await db().ledgerEvent.create({ data: { ...row, payload: row.payload ?? {} } });
      expect((await witness.look()).ok).toBe(true);
    }
  });

  test("notices when any tile is changed", async () => {
    const witness = await watched(300);
    for (const { level, index, hashes } of await db().logTile.findMany()) {
      const where = { level_index: { level, index } };
      const changed = Uint8Array.from(hashes, (byte, at) => (at === 20 ? byte ^ 1 : byte));
      await db().logTile.update({ where, data: { hashes: changed } });
      expect((await witness.look()).ok, `tile ${level}/${index}`).toBe(false);
      await db().logTile.update({ where, data: { hashes } });
      expect((await witness.look()).ok).toBe(true);
    }
  });

  test("notices a log that is built anew over another past", async () => {
    const witness = await watched(20);
    await asSuperuser(`UPDATE "LedgerEvent" SET actor = 'did:key:y' WHERE seq = 3`);
    await rebuild();
    expect(await witness.look()).toMatchObject({ refusal: { code: "log-forked" } });
    await happen(5);
    await growLog(now);
    expect(await witness.look()).toMatchObject({ refusal: { code: "log-forked" } });
    expect(await aWitness().look()).toMatchObject({ ok: true });
  });

  test("notices a log that lost its end", async () => {
    const witness = await watched(20);
    await asSuperuser(`DELETE FROM "LedgerEvent" WHERE seq > 12; UPDATE "LedgerHead" SET seq = 12`);
    await rebuild();
    expect(await witness.look()).toMatchObject({ refusal: { code: "log-rolled-back" } });
  });
});

/** What a dishonest operator would do with the key in hand. */
async function rebuild(): Promise<void> {
  await db().$executeRawUnsafe(`DELETE FROM "LogTile"`);
  await db().$executeRawUnsafe(`DELETE FROM "LogCheckpoint"`);
  await growLog(now);
}

/** Past the trigger that keeps the ledger append-only. */
async function asSuperuser(statements: string): Promise<void> {
  await db().$executeRawUnsafe(
    `DO $do$ BEGIN SET LOCAL session_replication_role = replica; ${statements}; END $do$`,
  );
}
