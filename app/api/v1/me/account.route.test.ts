import { ok } from "@hecate/protocol/result";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "#lib/db/client";
import { setPageCache } from "#lib/http/page-cache";
import { spendPerson } from "#lib/identity/acting-person";
import { ownAccount } from "#lib/identity/own-capability";
import { grantRole } from "#lib/moderation/grant-role";
import { pseudonymOf } from "#lib/people/pseudonym";
import { aListing } from "#lib/testing/listings";
import { mergeInto } from "#lib/testing/merges";
import { aPerson, aSession, type TestPerson } from "#lib/testing/people";
import { aPublisher, expectOk } from "#lib/testing/publishers";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { anApprovedSecret } from "#lib/testing/sign-ins";
import { POST as close } from "./close/route";
import { POST as linkKey } from "./identities/route";
import { POST as merge } from "./merge/route";
import { GET as me, PATCH as rename } from "./route";

provideWorld();

const path = "/api/v1/me";
let person: TestPerson;
let headers: Record<string, string>;
beforeEach(async () => {
  person = await aPerson({ joinedAt: new Date("2026-06-01T00:00:00Z") });
  headers = await aSession(person);
});

/** A rating, put there as it stands after the use-case. */
async function aRating(personId: string) {
  const acme = await aPublisher();
  await aListing(acme);
  const listing = await db().listing.findFirstOrThrow();
  const at = new Date();
  const text = { stars: 4, version: "1.0.0", createdAt: at, updatedAt: at };
  await db().rating.create({ data: { listingId: listing.id, personId, ...text } });
  return transaction(async (tx) => ok(await pseudonymOf(tx, personId, listing.mri)));
}

describe("another handle", () => {
  test("expires the pages of the listings that show it, and no others", async () => {
    await aRating(person.personId);
    const expired: string[] = [];
    setPageCache((tag) => expired.push(tag));
    const json = { handle: "night-owl" };
    expect((await ask(rename, "PATCH", path, { json, headers })).status).toBe(200);
    setPageCache(() => {});
    expect(expired).toEqual(["listing:acme-corp/loan-tui", "publisher:acme-corp", "catalogue"]);
  });
});

describe("another key", () => {
  test("expires the pages of what its owner rated: stars for one's own app are taken back", async () => {
    await aRating(person.personId);
    const key = testKey(9);
    const secret = await anApprovedSecret(key, "link", person.personId);
    const expired: string[] = [];
    setPageCache((tag) => expired.push(tag));
    const json = { secret, did: key.did };
    const linked = await ask(linkKey, "POST", `${path}/identities`, { json, headers });
    setPageCache(() => {});
    expect(linked.status).toBe(201);
    expect(expired).toContain("listing:acme-corp/loan-tui");
  });
});

describe("closing an account", () => {
  const closeAs = (confirm: string) => ask(close, "POST", path, { json: { confirm }, headers });

  test("erases what leads to its owner and leaves what they published", async () => {
    await aRating(person.personId);
    const at = { createdAt: new Date() };
    const notice = { personId: person.personId, kind: "test", body: {}, ...at };
    await db().notice.create({ data: notice });
    expect((await closeAs(person.handle)).status).toBe(200);
    const left = [db().identity, db().webSession, db().notice].map((table) =>
      (table.count as () => Promise<number>)(),
    );
    expect(await Promise.all(left)).toEqual([0, 0, 0]);
    const row = await db().person.findUniqueOrThrow({ where: { id: person.personId } });
    expect(row.handle).toMatch(/^former-user-/);
    expect(await db().pseudonym.findMany()).toMatchObject([{ salt: null }, { salt: null }]);
    expect(await db().rating.count()).toBe(1);
  });

  test("erases the salts of the accounts that it took in as well, however they came to it", async () => {
    const now = new Date();
    const [first, second] = [await aPerson({ joinedAt: now }), await aPerson({ joinedAt: now })];
    expectOk(await mergeInto(second, first, now));
    expectOk(await mergeInto(person, second, now));
    expect((await closeAs(person.handle)).status).toBe(200);
    const salts = await db().pseudonym.findMany({ select: { scope: true, salt: true } });
    expect(salts).toEqual(Array(3).fill({ scope: "account", salt: null }));
  });

  test("is told in the log under the account's pseudonym, and nothing else changes there", async () => {
    const before = await db().ledgerEvent.findMany({ orderBy: { seq: "asc" } });
    await closeAs(person.handle);
    const after = await db().ledgerEvent.findMany({ orderBy: { seq: "asc" } });
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)).toMatchObject({ kind: "person-closed", actor: before[0]?.actor });
    expect(JSON.stringify(after.map(({ actor, payload }) => [actor, payload]))).not.toContain(
      person.key.did,
    );
  });

  test("ends a session that was stolen before, also in the middle of what it writes", async () => {
    const via = {
      kind: "session",
      sessionId: (await db().webSession.findFirstOrThrow()).id,
      openedAt: new Date(),
    } as const;
    const stolen = { ...person, joinedAt: new Date(), establishedAt: null, via };
    await closeAs(person.handle);
    expect((await ask(me, "GET", path, { headers })).status).toBe(401);
    const spent = await transaction((tx) => spendPerson(tx, stolen));
    expect(spent).toMatchObject({ refusal: { code: "account-closed" } });
  });

  test("wants the handle typed again", async () => {
    expect((await closeAs("somebody-else")).status).toBe(400);
    expect((await closeAs("x".repeat(31))).status).toBe(400);
    expect((await ask(me, "GET", path, { headers })).status).toBe(200);
  });

  test("lets the same key begin anew, as somebody else", async () => {
    await closeAs(person.handle);
    const as = { signer: person.key, capability: ownAccount };
    expect((await ask(me, "GET", path, { as })).status).toBe(404);
    const json = { handle: "night-owl" };
    expect(await (await ask(rename, "PATCH", path, { as, json })).json()).toMatchObject(json);
    expect(await db().person.count()).toBe(2);
  });

  test("takes away the roles that it had, which the log tells of each", async () => {
    const operator = { kind: "operator" } as const;
    const granting = { ...person, until: null, grantor: operator };
    await grantRole({ ...granting, role: "moderator" }, new Date());
    await grantRole({ ...granting, role: "moderator" }, new Date());
    await grantRole({ ...granting, role: "observer" }, new Date());
    const { subject } = await db().ledgerEvent.findFirstOrThrow({
      where: { kind: "role-granted" },
    });
    expect((await closeAs(person.handle)).status).toBe(200);
    expect(await db().roleGrant.count({ where: { revokedAt: null } })).toBe(0);
    const latest = await db().ledgerEvent.findMany({ orderBy: { seq: "desc" }, take: 3 });
    expect(latest.toReversed()).toMatchObject([
      { kind: "role-revoked", subject, actor: subject, payload: { role: "moderator" } },
      { kind: "role-revoked", subject, actor: subject, payload: { role: "observer" } },
      { kind: "person-closed" },
    ]);
  });
});

describe("merging two accounts", () => {
  let other: TestPerson;
  beforeEach(async () => {
    other = await aPerson({ joinedAt: new Date("2026-01-01T00:00:00Z"), key: testKey(2) });
  });

  const secretOf = (key = other.key, purpose: "merge" | "link" = "merge") =>
    anApprovedSecret(key, purpose, person.personId);

  const mergeWith = (secret: string, confirm: string) =>
    ask(merge, "POST", path, { json: { with: { way: "key", secret }, confirm }, headers });

  test("moves everything to the one that asks, which keeps the earlier day", async () => {
    await aRating(other.personId);
    const others = await aSession(other);
    const response = await mergeWith(await secretOf(), other.handle);
    expect(await response.json()).toMatchObject({
      handle: person.handle,
      joinedAt: "2026-01-01T00:00:00.000Z",
    });
    const own = { where: { personId: person.personId } };
    const { identity, webSession, rating } = db();
    const counts = [identity.count(own), webSession.count(own), rating.count(own)];
    expect(await Promise.all(counts)).toEqual([2, 2, 1]);
    const same = await (await ask(me, "GET", path, { headers: others })).json();
    expect(same.handle).toBe(person.handle);
    const ended = await db().person.findUniqueOrThrow({ where: { id: other.personId } });
    expect(ended.mergedIntoId).toBe(person.personId);
  });

  test("goes on under the name that the log has for what moved", async () => {
    const pseudonym = await aRating(other.personId);
    await mergeWith(await secretOf(), other.handle);
    const { mri } = await db().listing.findFirstOrThrow();
    const after = transaction(async (tx) => ok(await pseudonymOf(tx, person.personId, mri)));
    expect(await after).toEqual(pseudonym);
    const events = await db().ledgerEvent.findMany({ where: { kind: "persons-merged" } });
    const joined = await db().ledgerEvent.findMany({
      where: { kind: "person-joined" },
      orderBy: { seq: "asc" },
    });
    const [into, from] = joined.map(({ actor }) => actor);
    expect(events).toMatchObject([{ actor: from, payload: { into } }]);
  });

  test("tells the other's name first, and does nothing until it is confirmed", async () => {
    const secret = await secretOf();
    const { code, view } = await refusalOf(await mergeWith(secret, ""));
    expect([code, view.detail]).toEqual([
      "merge-unconfirmed",
      expect.stringContaining(other.handle),
    ]);
    expect(await db().identity.count({ where: { personId: person.personId } })).toBe(1);
    expect((await mergeWith(secret, other.handle)).status).toBe(200);
  });

  test.each([
    ["an approval that was given for linking", () => secretOf(other.key, "link")],
    ["a key that opens no account", () => secretOf(testKey(9))],
    ["a key of this very account", () => secretOf(person.key)],
    [
      "an approval for somebody else's merge",
      async () => anApprovedSecret(other.key, "merge", (await aPerson()).personId),
    ],
    ["no approval", async () => "x".repeat(43)],
  ])("refuses %s", async (_, secret) => {
    const refused = await mergeWith(await secret(), other.handle);
    expect(await refusalOf(refused)).toMatchObject({ status: 401, code: "sign-in-refused" });
    expect(await db().person.count({ where: { mergedIntoId: { not: null } } })).toBe(0);
  });

  test("happens once when two ask each other at once", async () => {
    const theirs = await anApprovedSecret(person.key, "merge", other.personId);
    const mine = await secretOf();
    const json = { with: { way: "key", secret: theirs }, confirm: person.handle };
    const answers = await Promise.all([
      mergeWith(mine, other.handle),
      ask(merge, "POST", path, { json, headers: await aSession(other) }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await db().person.count({ where: { mergedIntoId: { not: null } } })).toBe(1);
  });
});
