import { limits } from "@hecate/protocol/limits";
import { publisherMri } from "@hecate/protocol/mri";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { ownAccount } from "#lib/identity/own-capability";
import type { ListedVersion } from "#lib/listings/yank-version";
import { ruleCase } from "#lib/rulings/rule-case";
import { aListing } from "#lib/testing/listings";
import { aModerator, aRuling, asModerator, caseOf, report, stateOf } from "#lib/testing/moderation";
import { aPerson, aSession, type TestPerson } from "#lib/testing/people";
import { aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { POST as file, GET as ofRuling } from "../rulings/[id]/appeal/route";
import { POST as decide } from "./[id]/decision/route";
import { GET } from "./route";

provideWorld();

const text = "It only reads its own configuration.";
const manage = { with: publisherMri("acme-corp"), can: "publisher/manage" } as const;

let acme: TestPublisher;
let about: ListedVersion;
let reporter: TestPerson;
let author: TestPerson;
let ruling: string;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme);
  const now = new Date();
  about = { org: acme.org, name: "loan-tui", version: "1.0.0" } as ListedVersion;
  [reporter, author] = [await aPerson({ joinedAt: now }), await aModerator(now)];
  await report(about, reporter, now);
  const { id, revision } = await caseOf(about);
  ruling = expectOk(await ruleCase(id, aRuling({ revision }), asModerator(author), now)).rulingId;
});

type Sent = Parameters<typeof ask>[3];

function appeal(sent: Sent, id = ruling) {
  const path = `/api/v1/rulings/${id}/appeal`;
  return ask(file, "POST", path, { params: { id }, json: { text }, ...sent });
}

const asPublisher = () => ({ as: { signer: acme.root, capability: manage } });
const asKey = (person: TestPerson) => ({ as: { signer: person.key, capability: ownAccount } });

async function decision(id: string, by: TestPerson, json: object) {
  const headers = await aSession(by);
  const path = `/api/v1/appeals/${id}/decision`;
  return ask(decide, "POST", path, { params: { id }, headers, json });
}

async function queue(by: TestPerson, query = "") {
  return ask(GET, "GET", `/api/v1/appeals${query}`, { headers: await aSession(by) });
}

const overturned = { outcome: "overturned", statement: "It reads no keys at all." };

describe("an appeal", () => {
  test("is filed by the publisher's key, by the reporter's session or key, each once", async () => {
    const filed = await appeal(asPublisher());
    expect(filed.status).toBe(201);
    expect(await filed.json()).toMatchObject({ side: "publisher", state: "open", ruling, text });
    const own = await appeal({ headers: await aSession(reporter) });
    expect(await own.json()).toMatchObject({ side: "reporter" });
    const again = await refusalOf(await appeal(asKey(reporter)));
    expect(again).toMatchObject({ status: 409, code: "appeal-exists" });
  });

  test("is filed for the publisher by an owner's session, once for both, and the log says so", async () => {
    const owner = await aPerson({ key: acme.root });
    const filed = await appeal({ headers: await aSession(owner) });
    expect(filed.status).toBe(201);
    expect(await filed.json()).toMatchObject({ side: "publisher", state: "open" });
    const event = await db().ledgerEvent.findFirstOrThrow({ where: { kind: "appeal-filed" } });
    expect(event).toMatchObject({
      actor: acme.root.did,
      payload: { side: "publisher", via: "session" },
    });
    const again = await refusalOf(await appeal(asPublisher()));
    expect(again).toMatchObject({ status: 409, code: "appeal-exists" });
  });

  test("is for a publisher only by an owner of it, of now, who signed in today", async () => {
    const owner = await aPerson({ key: acme.root });
    const own = await aSession(owner);
    async function expectRefusal(headers: Record<string, string>, status: number, code: string) {
      expect(await refusalOf(await appeal({ headers }))).toMatchObject({ status, code });
      expect(await db().appeal.count()).toBe(0);
    }
    await expectRefusal({ ...own, origin: "https://evil.example" }, 403, "cross-site-request");
    const dayAgo = new Date(Date.now() - (limits.ownerSessionSeconds + 60) * 1000);
    await expectRefusal(await aSession(owner, dayAgo), 403, "session-not-fresh");
    const other = await aPublisher("other-corp", 3);
    const others = await aSession(await aPerson({ key: other.root }));
    await expectRefusal(others, 403, "not-a-party");
    const retired = { where: { did: acme.root.did }, data: { retiredAt: new Date() } };
    await db().rootKey.updateMany(retired);
    await expectRefusal(own, 403, "not-a-party");
    await db().webSession.deleteMany();
    await expectRefusal(own, 401, "not-signed-in");
  });

  test("is not for strangers, nor for nobody, nor for another site's page", async () => {
    const stranger = await refusalOf(await appeal(asKey(await aPerson())));
    expect(stranger).toMatchObject({ status: 403, code: "not-a-party" });
    expect(await refusalOf(await appeal({}))).toMatchObject({ status: 401, code: "not-signed-in" });
    const foreign = { ...(await aSession(reporter)), origin: "https://evil.example" };
    const other = await refusalOf(await appeal({ headers: foreign }));
    expect(other).toMatchObject({ status: 403, code: "cross-site-request" });
    const forged = { as: { signer: testKey(7), capability: manage } };
    expect(await refusalOf(await appeal(forged))).toMatchObject({
      status: 403,
      code: "wrong-root",
    });
  });

  test.each([
    [{ text: "" }, "malformed-request"],
    [{ text: "a\u202eb" }, "forbidden-character"],
    [{ text: "a".repeat(limits.appealTextChars + 1) }, "malformed-request"],
  ])("is not %o", async (json, code) => {
    const refused = await refusalOf(await appeal({ ...asPublisher(), json }));
    expect(refused).toMatchObject({ status: 400, code });
  });

  test("of no ruling is refused", async () => {
    const none = await refusalOf(await appeal(asPublisher(), crypto.randomUUID()));
    expect(none).toMatchObject({ status: 404, code: "not-found" });
  });

  test("is counted by who appeals", async () => {
    exhaust("appeal", reporter.personId);
    const refused = await refusalOf(await appeal(asKey(reporter)));
    expect(refused).toMatchObject({ status: 429, code: "too-many-requests" });
    exhaust("appeal", acme.publisherId);
    const headers = await aSession(await aPerson({ key: acme.root }));
    expect(await refusalOf(await appeal({ headers }))).toMatchObject({ code: "too-many-requests" });
  });
});

describe("the queue of appeals", () => {
  test("shows moderators the oldest first, and why they may not decide", async () => {
    await appeal(asPublisher());
    await appeal(asKey(reporter));
    const first = await (await queue(author, "?limit=1")).json();
    expect(first.items).toMatchObject([
      { side: "publisher", text, conflict: "The ruling is your own", ruling: { id: ruling } },
    ]);
    const other = await aModerator(new Date());
    const rest = await (await queue(other, `?limit=1&cursor=${first.nextCursor}`)).json();
    expect(rest).toMatchObject({
      items: [{ side: "reporter", conflict: null }],
      nextCursor: null,
    });
  });

  test("is closed to everybody else, and refuses what is no cursor", async () => {
    const refused = await refusalOf(await queue(reporter));
    expect(refused).toMatchObject({ status: 403, code: "not-a-moderator" });
    const odd = await refusalOf(await queue(author, "?cursor=eA"));
    expect(odd).toMatchObject({ status: 400, code: "invalid-cursor" });
  });
});

describe("a decision", () => {
  test("is made once, by somebody else, and shown to everybody without the text", async () => {
    const { id } = await (await appeal(asPublisher())).json();
    const own = await refusalOf(await decision(id, author, overturned));
    expect(own).toMatchObject({ status: 403, code: "conflict-of-interest" });
    const other = await aModerator(new Date());
    const decided = await (await decision(id, other, overturned)).json();
    expect(decided).toMatchObject({ state: "overturned", ruling: { state: "reversed" } });
    expect(await stateOf(about)).toBe("listed");
    const again = await refusalOf(await decision(id, other, overturned));
    expect(again).toMatchObject({ status: 409, code: "appeal-decided" });
    const path = `/api/v1/rulings/${ruling}/appeal`;
    const shown = await (await ask(ofRuling, "GET", path, { params: { id: ruling } })).json();
    expect(shown.items).toMatchObject([{ id, decision: overturned.statement }]);
    expect(JSON.stringify(shown)).not.toContain(text);
  });

  test("is not one without a statement, of no appeal, or by who is no moderator", async () => {
    const { id } = await (await appeal(asPublisher())).json();
    const other = await aModerator(new Date());
    const empty = await refusalOf(await decision(id, other, { outcome: "upheld", statement: " " }));
    expect(empty).toMatchObject({ status: 400, code: "malformed-request" });
    const none = await refusalOf(await decision(crypto.randomUUID(), other, overturned));
    expect(none).toMatchObject({ status: 404, code: "not-found" });
    const person = await refusalOf(await decision(id, reporter, overturned));
    expect(person).toMatchObject({ status: 403, code: "not-a-moderator" });
  });
});
