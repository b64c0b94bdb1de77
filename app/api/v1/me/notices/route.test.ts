import { limits } from "@hecate/protocol/limits";
import { publisherMri } from "@hecate/protocol/mri";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { ownAccount } from "#lib/identity/own-capability";
import type { ListedVersion } from "#lib/listings/yank-version";
import { ruleCase } from "#lib/rulings/rule-case";
import { aListing } from "#lib/testing/listings";
import { aModerator, aRuling, asModerator, caseOf, report } from "#lib/testing/moderation";
import { aPerson, aSession, type TestPerson } from "#lib/testing/people";
import { aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import {
  GET as channelsOfPublisher,
  PUT as putChannel,
} from "../../publishers/[org]/channels/route";
import { GET as ofPublisher, PATCH as readOfPublisher } from "../../publishers/[org]/notices/route";
import { GET, PATCH } from "./route";

provideWorld();

const path = "/api/v1/me/notices";
const publisherPath = "/api/v1/publishers/acme-corp/notices";
const params = { org: "acme-corp" };

let acme: TestPublisher;
let reporter: TestPerson;
let headers: Record<string, string>;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme);
  const now = new Date();
  const about = { org: acme.org, name: "loan-tui", version: "1.0.0" } as ListedVersion;
  reporter = await aPerson({ joinedAt: now });
  await report(about, reporter, now);
  const { id, revision } = await caseOf(about);
  const later = new Date(now.getTime() + 1000);
  expectOk(await ruleCase(id, aRuling({ revision }), asModerator(await aModerator(now)), later));
  headers = await aSession(reporter);
});

async function page(query = "") {
  return (await ask(GET, "GET", `${path}${query}`, { headers })).json();
}

describe("my notices", () => {
  test("come the latest first, a page at a time, and nobody keeps them", async () => {
    const response = await ask(GET, "GET", `${path}?limit=1`, { headers });
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const first = await response.json();
    expect(first).toMatchObject({ items: [{ kind: "ruled", verdict: "upheld" }], unread: 2 });
    const rest = await page(`?limit=1&cursor=${first.nextCursor}`);
    expect(rest).toMatchObject({ items: [{ kind: "report-received" }], nextCursor: null });
  });

  test("are read by a key as by a session", async () => {
    const as = { signer: reporter.key, capability: ownAccount };
    expect(await (await ask(GET, "GET", path, { as })).json()).toMatchObject({ unread: 2 });
  });

  test("are marked as read once, and only one's own", async () => {
    const { items } = await page();
    const read = items.map(({ id }: { id: string }) => id);
    const strangers = await aSession(await aPerson());
    const theirs = await ask(PATCH, "PATCH", path, { headers: strangers, json: { read } });
    expect(await theirs.json()).toEqual({ unread: 0 });
    expect(await page()).toMatchObject({ unread: 2 });
    const mine = await ask(PATCH, "PATCH", path, { headers, json: { read: read.slice(0, 1) } });
    expect(await mine.json()).toEqual({ unread: 1 });
    const before = await db().notice.findUniqueOrThrow({ where: { id: read[0] } });
    await ask(PATCH, "PATCH", path, { headers, json: { read } });
    expect(await db().notice.findUnique({ where: { id: read[0] } })).toEqual(before);
  });

  test("are refused to nobody in particular, and to another site's page", async () => {
    expect(await refusalOf(await ask(GET, "GET", path))).toMatchObject({
      status: 401,
      code: "not-signed-in",
    });
    const foreign = { ...headers, origin: "https://evil.example" };
    const { items } = await page();
    const json = { read: [items[0].id] };
    expect(
      await refusalOf(await ask(PATCH, "PATCH", path, { headers: foreign, json })),
    ).toMatchObject({ status: 403, code: "cross-site-request" });
  });

  test.each([
    ["?cursor=eA", "invalid-cursor"],
    ["?limit=1000", "malformed-request"],
  ])("are refused at %s as %s", async (query, code) => {
    const refused = await refusalOf(await ask(GET, "GET", `${path}${query}`, { headers }));
    expect(refused).toMatchObject({ status: 400, code });
  });

  test.each([{ read: [] }, { read: ["x"] }, {}, { read: "all" }])(
    "are not marked by %j",
    async (json) => {
      const refused = await refusalOf(await ask(PATCH, "PATCH", path, { headers, json }));
      expect(refused).toMatchObject({ status: 400, code: "malformed-request" });
    },
  );

  test("are counted by who asks", async () => {
    exhaust("read");
    expect(await refusalOf(await ask(GET, "GET", path, { headers }))).toMatchObject({
      status: 429,
      code: "too-many-requests",
    });
  });
});

describe("a publisher's notices", () => {
  test.each(["publisher/manage", "publish/tui"] as const)(
    "are read and marked by a key of it that invokes %s",
    async (can) => {
      const as = { signer: acme.root, capability: { with: publisherMri("acme-corp"), can } };
      const response = await ask(ofPublisher, "GET", publisherPath, { params, as });
      const { items } = await response.json();
      expect(items).toMatchObject([{ kind: "ruled", action: "quarantine", verdict: null }]);
      const json = { read: [items[0].id] };
      const marked = await ask(readOfPublisher, "PATCH", publisherPath, { params, as, json });
      expect(await marked.json()).toEqual({ unread: 0 });
    },
  );

  const asOwner = async () => aSession(await aPerson({ key: acme.root }));
  const list = (headers: Record<string, string>) =>
    ask(ofPublisher, "GET", publisherPath, { params, headers });
  const read = (headers: Record<string, string>, ids: readonly string[]) =>
    ask(readOfPublisher, "PATCH", publisherPath, { params, headers, json: { read: ids } });

  test("are read and marked by the session of an owner, however old, and stay apart from their own", async () => {
    const dayAgo = new Date(Date.now() - (limits.ownerSessionSeconds + 60) * 1000);
    const owner = await aSession(await aPerson({ key: acme.root }), dayAgo);
    const response = await list(owner);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const { items, unread } = await response.json();
    expect({ items, unread }).toMatchObject({
      items: [{ kind: "ruled", verdict: null }],
      unread: 1,
    });
    expect(await (await read(owner, [items[0].id])).json()).toEqual({ unread: 0 });
    expect(await (await ask(GET, "GET", path, { headers: owner })).json()).toMatchObject({
      items: [],
    });
    expect(await page()).toMatchObject({ unread: 2 });
  });

  test("are refused to nobody, to who owns another, once the key retired, and to another site", async () => {
    const owner = await asOwner();
    const [notice] = (await (await list(owner)).json()).items;
    const other = await aPublisher("other-corp", 3);
    const strangers = await aSession(await aPerson({ key: other.root }));
    const foreign = { ...owner, origin: "https://evil.example" };
    async function expectRefusal(by: Record<string, string>, status: number, code: string) {
      expect(await refusalOf(await read(by, [notice.id]))).toMatchObject({ status, code });
      if (by === foreign) return;
      expect(await refusalOf(await list(by))).toMatchObject({ status, code });
    }
    await expectRefusal({}, 401, "not-signed-in");
    await expectRefusal(strangers, 403, "not-an-owner");
    await expectRefusal(foreign, 403, "cross-site-request");
    await db().rootKey.updateMany({
      where: { did: acme.root.did },
      data: { retiredAt: new Date() },
    });
    await expectRefusal(owner, 403, "not-an-owner");
    await db().webSession.deleteMany();
    await expectRefusal(owner, 401, "not-signed-in");
    expect(await db().notice.findUnique({ where: { id: notice.id } })).toMatchObject({
      readAt: null,
    });
  });

  test("are sent elsewhere by no session", async () => {
    const headers = await asOwner();
    const channels = "/api/v1/publishers/acme-corp/channels";
    const json = { kind: "feed" };
    const listed = await ask(channelsOfPublisher, "GET", channels, { params, headers });
    const put = await ask(putChannel, "PUT", channels, { params, headers, json });
    for (const response of [listed, put]) {
      const refused = { status: 401, code: "missing-authorization" };
      expect(await refusalOf(response)).toMatchObject(refused);
    }
  });

  test("are refused to strangers' keys and under a name that nobody claimed", async () => {
    const capability = { with: publisherMri("acme-corp"), can: "publish/tui" } as const;
    const as = { signer: testKey(7), capability };
    const stranger = await ask(ofPublisher, "GET", publisherPath, { params, as });
    expect(await refusalOf(stranger)).toMatchObject({ status: 403, code: "wrong-root" });
    const nobody = { org: "nobody-corp" };
    const unclaimed = {
      signer: acme.root,
      capability: { ...capability, with: publisherMri("nobody-corp") },
    };
    const nobodyPath = "/api/v1/publishers/nobody-corp/notices";
    const none = await ask(ofPublisher, "GET", nobodyPath, { params: nobody, as: unclaimed });
    expect(await refusalOf(none)).toMatchObject({ status: 404, code: "not-found" });
  });
});
