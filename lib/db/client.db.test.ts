import { ok, refuse } from "@hecate/protocol/result";
import { describe, expect, test } from "vitest";
import { db, type Transaction, transaction } from "#lib/db/client";

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
