import { ok, refuse } from "@hecate/protocol/result";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { describe, expect, test } from "vitest";
import { db, transaction } from "#lib/db/client";
import { append } from "#lib/ledger/append";
import { forgetExpiredInvocations, spendInvocation } from "#lib/ledger/spend-invocation";
import { anActor } from "#lib/testing/publishers";

function event(token: string) {
  const circumstances = {
    subject: "mri:agent:io.macula/acme-corp",
    actor: "did:key:z",
    at: new Date(),
  };
  return { kind: "token-revoked", payload: { token }, ...circumstances } as const;
}

describe("the ledger", () => {
  test("numbers events without a gap, also those of transactions that come at once", async () => {
    const tokens = Array.from({ length: 8 }, (_, index) => String(index));
    await Promise.all(
      tokens.map((token) => transaction(async (tx) => ok(await append(tx, event(token))))),
    );
    const events = await db().ledgerEvent.findMany({ orderBy: { seq: "asc" } });
    expect(events.map(({ seq }) => Number(seq))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("gives the number of an event that was rolled back to the next one", async () => {
    await transaction(async (tx) => {
      await append(tx, event("never"));
      return refuse("replayed", "rolled back");
    });
    await transaction(async (tx) => ok(await append(tx, event("first"))));
    expect(await db().ledgerEvent.findMany()).toMatchObject([
      { seq: 1n, payload: { token: "first" } },
    ]);
  });

  test("lets nobody change or delete what happened", async () => {
    await transaction(async (tx) => ok(await append(tx, event("first"))));
    await expect(db().ledgerEvent.updateMany({ data: { actor: "me" } })).rejects.toThrow();
    await expect(db().ledgerEvent.deleteMany()).rejects.toThrow();
    expect(await db().ledgerEvent.count()).toBe(1);
  });
});

describe("an invocation", () => {
  const actor = anActor(testKey(1).did);

  test("is spent by one of those that use it at once", async () => {
    const uses = [1, 2, 3].map(() => transaction((tx) => spendInvocation(tx, actor)));
    const spent = await Promise.all(uses);
    expect(spent.filter((result) => result.ok)).toHaveLength(1);
  });

  test("is forgotten once it would be refused as expired", async () => {
    await transaction((tx) => spendInvocation(tx, actor));
    expect(await forgetExpiredInvocations(actor.expiresAt)).toBe(0);
    expect(await forgetExpiredInvocations(new Date(actor.expiresAt.getTime() + 1))).toBe(1);
  });
});
