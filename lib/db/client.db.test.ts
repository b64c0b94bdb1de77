import { ok, refuse } from "@hecate/protocol/result";
import { describe, expect, test } from "vitest";
import { closeDatabase, db, read, type Transaction, transaction } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { planned } from "#lib/db/planned";

function addPublisher(tx: Transaction) {
  const org = "acme-corp";
  const mri = `mri:agent:io.macula/${org}`;
  return tx.publisher.create({ data: { org, foldedName: org, mri, displayName: "Acme" } });
}

describe("transaction", () => {
  test("keeps the rows of a success", async () => {
    const result = await transaction(async (tx) => ok((await addPublisher(tx)).org));
    expect(result).toEqual(ok("acme-corp"));
    expect(await db().publisher.count()).toBe(1);
  });

  test("drops the rows of a refusal and returns it", async () => {
    const result = await transaction(async (tx) => {
      await addPublisher(tx);
      return refuse("not-found", "no such thing");
    });
    expect(result).toEqual(refuse("not-found", "no such thing"));
    expect(await db().publisher.count()).toBe(0);
  });

  test("drops the rows when it throws", async () => {
    const broken = transaction(async (tx) => {
      await addPublisher(tx);
      throw new Error("broken");
    });
    await expect(broken).rejects.toThrow("broken");
    expect(await db().publisher.count()).toBe(0);
  });
});

test("a statement that is marked is planned once a connection, others each time", async () => {
  const plans = await transaction(async (tx) => {
    for (const value of [1, 2, 3]) await tx.$queryRaw`${planned} SELECT ${value}::int AS marked`;
    await tx.$queryRaw`SELECT ${1}::int AS unmarked`;
    return ok(
      await tx.$queryRaw`
      SELECT (generic_plans + custom_plans)::int AS times FROM pg_prepared_statements
      WHERE statement LIKE '%marked%'`,
    );
  });
  expect(plans).toEqual(ok([{ times: 3 }]));
});

test("a time is the same by the ORM and by the driver, whatever the database's time zone is", async () => {
  const zone = (name: string) =>
    db().$executeRawUnsafe(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET TimeZone = ''${name}''', current_database()); END $$`,
    );
  await zone("Pacific/Auckland");
  await closeDatabase();
  const expiresAt = new Date("2026-06-01T10:00:00.000Z");
  await db().invocationNonce.create({ data: { id: "a", expiresAt } });
  expect(await read(Prisma.sql`SELECT "expiresAt" FROM "InvocationNonce"`)).toEqual([
    { expiresAt },
  ]);
  await zone("UTC");
});

describe("the ledger's table", () => {
  test.each([
    `UPDATE "LedgerEvent" SET actor = 'somebody else'`,
    `DELETE FROM "LedgerEvent"`,
    `TRUNCATE "LedgerEvent"`,
  ])("refuses %s", async (statement) => {
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow("append-only");
  });

  test("has one head", async () => {
    await expect(db().ledgerHead.create({ data: { id: 2 } })).rejects.toThrow("LedgerHead_one_row");
  });
});
