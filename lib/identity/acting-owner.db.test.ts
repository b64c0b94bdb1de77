import { ok } from "@hecate/protocol/result";
import { beforeEach, expect, test } from "vitest";
import { closeAccount } from "#lib/account/close-account";
import { db, transaction } from "#lib/db/client";
import { ownerInBrowser, spendOwner } from "#lib/identity/acting-owner";
import type { ActingPerson } from "#lib/identity/acting-person";
import { openSession } from "#lib/people/open-session";
import { aPerson } from "#lib/testing/people";
import { aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";

const now = new Date();
let acme: TestPublisher;
let person: ActingPerson;

beforeEach(async () => {
  acme = await aPublisher();
  const { personId, handle } = await aPerson({ key: acme.root });
  const order = { personId, via: "key", userAgent: "a test" };
  const opened = await transaction(async (tx) => ok(await openSession(tx, order, now)));
  const via = { kind: "session", sessionId: expectOk(opened).id, openedAt: now } as const;
  person = { personId, handle, joinedAt: now, establishedAt: null, via };
});

const meanwhile: [string, () => Promise<unknown>, string][] = [
  ["the account is closed", () => closeAccount(person, person.handle, now), "account-closed"],
  ["the session is ended", () => db().webSession.deleteMany(), "not-signed-in"],
  ["the key is unlinked", () => db().identity.deleteMany(), "not-an-owner"],
  [
    "the root key retires",
    () => db().rootKey.updateMany({ data: { retiredAt: now } }),
    "wrong-root",
  ],
];

test.each(meanwhile)(
  "what an owner began is refused when %s before it is written",
  async (_, happen, code) => {
    const owner = expectOk(await ownerInBrowser(person, acme.org, now));
    expect(await transaction((tx) => spendOwner(tx, owner))).toMatchObject({ ok: true });
    await happen();
    expect(await transaction((tx) => spendOwner(tx, owner))).toMatchObject({ refusal: { code } });
  },
);
