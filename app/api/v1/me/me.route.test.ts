import { limits } from "@hecate/protocol/limits";
import { ok } from "@hecate/protocol/result";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { describe, expect, test } from "vitest";
import { db, transaction } from "#lib/db/client";
import { ownAccount } from "#lib/identity/own-capability";
import { openSession } from "#lib/people/open-session";
import { aPerson, aSession, type TestPerson } from "#lib/testing/people";
import { aPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { anApprovedSecret } from "#lib/testing/sign-ins";
import { GET as profile } from "../people/[handle]/route";
import { PATCH as rename, DELETE as unlink } from "./identities/[id]/route";
import { GET as identities, POST as linkKey } from "./identities/route";
import { PATCH as edit, GET as me } from "./route";
import { DELETE as endSession } from "./sessions/[id]/route";
import { DELETE as endOthers, GET as sessions } from "./sessions/route";

provideWorld();

const path = "/api/v1/me";

async function signedIn(person?: TestPerson) {
  const owner = person ?? (await aPerson());
  return { person: owner, headers: await aSession(owner) };
}

async function rows(response: Response) {
  return (await response.json()).items as { id: string; kind: string; current: boolean }[];
}

async function linked(person: TestPerson, seed: number): Promise<void> {
  const key = testKey(seed);
  const json = { secret: await anApprovedSecret(key, "link", person.personId), did: key.did };
  const { headers } = await signedIn(person);
  expect((await ask(linkKey, "POST", path, { json, headers })).status).toBe(201);
}

describe("who acts for an account", () => {
  test("is a browser that is signed in, whose answers nobody keeps", async () => {
    const { person, headers } = await signedIn();
    const response = await ask(me, "GET", path, { headers });
    expect(await response.json()).toMatchObject({ handle: person.handle, establishedAt: null });
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.has("etag")).toBe(false);
  });

  test("is a key by itself, which gets an account the first time that it writes", async () => {
    const as = { signer: testKey(1), capability: ownAccount };
    const json = { handle: "night-owl" };
    expect((await ask(edit, "PATCH", path, { as, json })).status).toBe(200);
    const found = await (await ask(me, "GET", path, { as })).json();
    expect(found).toMatchObject({ handle: "night-owl" });
    expect(await db().person.count()).toBe(1);
  });

  test("is nobody by a key that only reads: nothing is made for it", async () => {
    const as = { signer: testKey(1), capability: ownAccount };
    const hint = expect.stringContaining("`hecate notices --publisher`");
    const refused = { status: 404, code: "no-account", view: { hint } };
    expect(await refusalOf(await ask(me, "GET", path, { as }))).toMatchObject(refused);
    expect([await db().person.count(), await db().ledgerEvent.count()]).toEqual([0, 0]);
  });

  test("is nobody new, where too many came from one address", async () => {
    const old = await aPerson();
    exhaust("join");
    const write = (signer: TestPerson["key"], handle: string) =>
      ask(edit, "PATCH", path, { as: { signer, capability: ownAccount }, json: { handle } });
    const refused = { status: 429, code: "too-many-requests" };
    expect(await refusalOf(await write(testKey(1), "night-owl"))).toMatchObject(refused);
    expect([await db().person.count(), await db().ledgerEvent.count()]).toEqual([1, 1]);
    expect((await write(old.key, "day-owl")).status).toBe(200);
  });

  test("is nobody without a session, with one that ended, or with one of a closed account", async () => {
    expect(await refusalOf(await ask(me, "GET", path))).toMatchObject({
      status: 401,
      code: "not-signed-in",
    });
    const { headers } = await signedIn();
    await db().webSession.updateMany({ data: { expiresAt: new Date() } });
    expect((await ask(me, "GET", path, { headers })).status).toBe(401);
  });

  test("is never a browser that another site makes ask", async () => {
    const { headers } = await signedIn();
    const json = { handle: "night-owl" };
    for (const origin of ["https://evil.example", "null", "http://localhost:3001"]) {
      const sent = { json, headers: { ...headers, origin } };
      expect(await refusalOf(await ask(edit, "PATCH", path, sent))).toMatchObject({
        status: 403,
        code: "cross-site-request",
      });
    }
    const silent = { cookie: headers.cookie };
    expect((await ask(edit, "PATCH", path, { json, headers: silent })).status).toBe(403);
    const own = { ...silent, "sec-fetch-site": "same-origin" };
    expect((await ask(edit, "PATCH", path, { json, headers: own })).status).toBe(200);
  });

  test("is no key that acts by somebody's delegation or for something else", async () => {
    const capability = { ...ownAccount, can: "report/file" } as const;
    const as = { signer: testKey(1), capability };
    expect(await refusalOf(await ask(me, "GET", path, { as }))).toMatchObject({
      status: 403,
      code: "missing-capability",
    });
  });
});

describe("a handle", () => {
  test.each(["ab", "x".repeat(31), "Night", "night--owl", "-night", "nïght", "night owl"])(
    "is not %j",
    async (handle) => {
      const { headers } = await signedIn();
      expect((await ask(edit, "PATCH", path, { json: { handle }, headers })).status).toBe(400);
    },
  );

  test("is nobody else's, no reserved word and no verified publisher's", async () => {
    const other = await aPerson();
    const { publisherId } = await aPublisher("acme-corp");
    const verified = { state: "verified", verifiedAt: new Date(), dueAt: new Date() };
    await db().publisherDomain.create({
      data: { publisherId, domain: "acme.example", ...verified },
    });
    const { headers } = await signedIn();
    for (const handle of [other.handle, "moderator", "acme-corp", "acmec0rp"]) {
      const refused = await ask(edit, "PATCH", path, { json: { handle }, headers });
      expect(await refusalOf(refused)).toMatchObject({ status: 409, code: "handle-taken" });
    }
  });

  test("goes to one of two who want it at once", async () => {
    const both = await Promise.all([signedIn(), signedIn()]);
    const json = { handle: "night-owl" };
    const answers = await Promise.all(
      both.map(({ headers }) => ask(edit, "PATCH", path, { json, headers })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe("the ways in", () => {
  test("grow by a key that approved it, once and for that account only", async () => {
    const { person, headers } = await signedIn();
    const secret = await anApprovedSecret(testKey(2), "link", person.personId);
    const thief = await signedIn();
    const json = { secret, did: testKey(2).did };
    const stolen = await ask(linkKey, "POST", path, { json, headers: thief.headers });
    expect(await refusalOf(stolen)).toMatchObject({ status: 401, code: "sign-in-refused" });
    const own = await ask(linkKey, "POST", path, { json, headers });
    expect(await rows(own)).toMatchObject([{ kind: "key" }, { kind: "key" }]);
    expect((await ask(linkKey, "POST", path, { json, headers })).status).toBe(401);
  });

  test("never grow by another key than the one that was confirmed", async () => {
    const { person, headers } = await signedIn();
    const secret = await anApprovedSecret(testKey(2), "link", person.personId);
    const confirm = (did: string) => ask(linkKey, "POST", path, { json: { secret, did }, headers });
    expect(await refusalOf(await confirm(testKey(3).did))).toMatchObject({
      status: 409,
      code: "link-unconfirmed",
    });
    expect((await ask(linkKey, "POST", path, { json: { secret }, headers })).status).toBe(400);
    expect((await confirm("x".repeat(101))).status).toBe(400);
    expect(await db().identity.count()).toBe(1);
    const answers = await Promise.all([testKey(3), testKey(2)].map(({ did }) => confirm(did)));
    expect(answers[1]?.status).toBe(201);
    expect(await db().identity.count({ where: { subject: testKey(3).did } })).toBe(0);
  });

  test(`are at most ${limits.identitiesPerPerson}, also when two are linked at once`, async () => {
    const { person, headers } = await signedIn();
    const room = Array.from({ length: limits.identitiesPerPerson - 2 }, (_, index) => index);
    const row = { personId: person.personId, kind: "github", label: "", createdAt: new Date() };
    await db().identity.createMany({ data: room.map((id) => ({ ...row, subject: String(id) })) });
    const link = async (seed: number) => {
      const { did } = testKey(seed);
      const secret = await anApprovedSecret(testKey(seed), "link", person.personId);
      return ask(linkKey, "POST", path, { json: { secret, did }, headers });
    };
    const [one, other] = await Promise.all([link(2), link(3)]);
    expect([one.status, other.status].sort()).toEqual([201, 409]);
    const late = one.status === 409 ? one : other;
    expect(await refusalOf(late)).toMatchObject({ code: "too-many-identities" });
    expect(await db().identity.count()).toBe(limits.identitiesPerPerson);
  });

  test("never come from another account", async () => {
    const { person, headers } = await signedIn();
    const other = await aPerson({ key: testKey(2) });
    const secret = await anApprovedSecret(other.key, "link", person.personId);
    const json = { secret, did: other.key.did };
    const refused = await ask(linkKey, "POST", path, { json, headers });
    expect(await refusalOf(refused)).toMatchObject({ status: 409, code: "identity-taken" });
    expect((await db().identity.findFirst({ where: { subject: other.key.did } }))?.personId).toBe(
      other.personId,
    );
  });

  test("are called what their owner calls them", async () => {
    const { headers } = await signedIn();
    const [{ id = "" } = {}] = await rows(await ask(identities, "GET", path, { headers }));
    const sent = { params: { id }, json: { label: "Laptop" }, headers };
    expect(await (await ask(rename, "PATCH", path, sent)).json()).toMatchObject({
      items: [{ label: "Laptop" }],
    });
    const stranger = { ...sent, headers: (await signedIn()).headers };
    expect((await ask(rename, "PATCH", path, stranger)).status).toBe(404);
    const deceiving = { ...sent, json: { label: "a\u202eb" } };
    expect((await ask(rename, "PATCH", path, deceiving)).status).toBe(400);
  });

  test("are never fewer than one, also when the last two are removed at once", async () => {
    const { person, headers } = await signedIn();
    await linked(person, 2);
    const ids = (await rows(await ask(identities, "GET", path, { headers }))).map(({ id }) => id);
    const remove = (id: string) => ask(unlink, "DELETE", path, { params: { id }, headers });
    const answers = await Promise.all(ids.map(remove));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && (await refusalOf(refused)).code).toBe("last-way-in");
    expect(await db().identity.count({ where: { personId: person.personId } })).toBe(1);
  });

  test("take the sessions along that they opened, but the one that asks", async () => {
    const { person, headers } = await signedIn();
    await linked(person, 2);
    const elsewhere = await signedIn(person);
    const [{ id = "" } = {}] = await rows(await ask(identities, "GET", path, { headers }));
    await ask(unlink, "DELETE", path, { params: { id }, headers });
    expect((await ask(me, "GET", path, { headers })).status).toBe(200);
    expect((await ask(me, "GET", path, { headers: elsewhere.headers })).status).toBe(401);
  });
});

describe("the sessions", () => {
  test(`keep the first ${limits.userAgentChars} characters of what the browser calls itself`, async () => {
    const { personId } = await aPerson();
    const userAgent = "x".repeat(limits.userAgentChars + 1);
    const order = { personId, via: "key", userAgent };
    await transaction(async (tx) => ok(await openSession(tx, order, new Date())));
    const [kept] = await db().webSession.findMany();
    expect(kept?.userAgent).toHaveLength(limits.userAgentChars);
  });

  test("are listed, ended one by one, or all but the one that asks", async () => {
    const { person, headers } = await signedIn();
    const second = await signedIn(person);
    await signedIn(person);
    const listed = await rows(await ask(sessions, "GET", path, { headers }));
    expect(listed.map(({ current }) => current)).toEqual([false, false, true]);
    const id = listed[1]?.id ?? "";
    await ask(endSession, "DELETE", path, { params: { id }, headers });
    expect((await ask(me, "GET", path, { headers: second.headers })).status).toBe(401);
    expect(await rows(await ask(endOthers, "DELETE", path, { headers }))).toMatchObject([
      { current: true },
    ]);
  });

  test("of others are not mine to end", async () => {
    const { headers } = await signedIn();
    await signedIn();
    const [own] = await rows(await ask(sessions, "GET", path, { headers }));
    const other = await db().webSession.findFirstOrThrow({ where: { id: { not: own?.id } } });
    const sent = { params: { id: other.id }, headers };
    expect((await ask(endSession, "DELETE", path, sent)).status).toBe(404);
  });
});

describe("a public profile", () => {
  test("shows a handle and since when, and nothing that leads further", async () => {
    const { handle } = await aPerson({ establishedAt: new Date(0) });
    const response = await ask(profile, "GET", path, { params: { handle } });
    expect(Object.keys(await response.json())).toEqual(["handle", "joinedAt", "established"]);
    const nobody = await ask(profile, "GET", path, { params: { handle: "nobody-here" } });
    expect(nobody.status).toBe(404);
  });

  test("tells the day of joining alone: the log has the moment, under a pseudonym", async () => {
    const { handle } = await aPerson({ joinedAt: new Date("2026-06-01T13:37:42.123Z") });
    const path = `/api/v1/people/${handle}`;
    const shown = await (await ask(profile, "GET", path, { params: { handle } })).json();
    expect(shown.joinedAt).toBe("2026-06-01T00:00:00.000Z");
  });

  test("is refused to who asks too often", async () => {
    exhaust("read");
    const response = await ask(profile, "GET", path, { params: { handle: "nobody-here" } });
    expect(response.status).toBe(429);
  });
});
