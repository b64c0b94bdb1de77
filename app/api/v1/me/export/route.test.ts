import { limits } from "@hecate/protocol/limits";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { aListing } from "#lib/testing/listings";
import { mergeInto } from "#lib/testing/merges";
import { aPerson, aSession, type TestPerson } from "#lib/testing/people";
import { aPublisher, expectOk } from "#lib/testing/publishers";
import { ask } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

let person: TestPerson;
let headers: Record<string, string>;
beforeEach(async () => {
  person = await aPerson();
  headers = await aSession(person);
});

const path = "/api/v1/me/export";
const exported = async () => (await ask(GET, "GET", path, { headers })).json();

describe("the export", () => {
  test(`holds ${limits.exportedRows} rows of a kind, and says of which there are more`, async () => {
    const row = { personId: person.personId, kind: "test", body: {}, createdAt: new Date() };
    await db().notice.createMany({ data: Array(limits.exportedRows).fill(row) });
    expect((await exported()).truncated).toEqual([]);
    await db().notice.create({ data: row });
    const { truncated, notices } = await exported();
    expect([truncated, notices.length]).toEqual([["notices"], limits.exportedRows]);
  });

  test("holds all there is of the person, and nothing that opens a door or is of others", async () => {
    await aListing(await aPublisher());
    const { id: listingId } = await db().listing.findFirstOrThrow();
    const { id: versionId } = await db().version.findFirstOrThrow();
    const [at, { personId }] = [new Date(), person];
    const text = { stars: 4, version: "1.0.0", createdAt: at, updatedAt: at };
    await db().rating.create({ data: { listingId, personId, ...text } });
    await db().installer.create({ data: { listingId, personId, firstAt: at } });
    const rebuild = { platform: "linux-amd64", statementCid: "s", builtCid: "b", reproduced: true };
    const stated = { rebuilderDid: person.key.did, statement: "-", expiresAt: at, recordedAt: at };
    await db().rebuild.create({ data: { versionId, ...rebuild, ...stated } });
    const { id: rulingId, caseId } = await aSecondedRuling(versionId, personId, at);
    const view = await exported();
    expect(view).toMatchObject({
      person: { handle: person.handle },
      merged: [],
      identities: [{ kind: "key", subject: person.key.did }],
      sessions: [{ via: "key" }],
      pseudonyms: [{ scope: "account" }],
      ratings: [{ stars: 4 }],
      installs: [{ listingId }],
      rebuilds: [{ versionId, rebuilderDid: person.key.did }],
      cases: [{ id: caseId }],
      rulings: [],
      seconded: [{ id: rulingId, action: "limit" }],
      decisions: [{ rulingId, decision: "It stands." }],
      truncated: [],
    });
    const { tokenHash } = await db().webSession.findFirstOrThrow();
    expect(JSON.stringify(view)).not.toMatch(new RegExp(`${tokenHash}|somebody else's words`));
  });

  test("holds the accounts that were taken in, with the names that they have in the log", async () => {
    const other = await aPerson();
    expectOk(await mergeInto(person, other, new Date()));
    const { merged, pseudonyms } = await exported();
    expect(merged).toMatchObject([{ id: other.personId }]);
    const of = pseudonyms.map(({ personId }: { personId: string }) => personId);
    expect(of.sort()).toEqual([person.personId, other.personId].sort());
  });

  test("is for nobody else", async () => {
    expect((await ask(GET, "GET", path)).status).toBe(401);
  });
});

/** A case that the moderator took on, with a ruling that they seconded and an appeal that they decided. */
async function aSecondedRuling(versionId: string, moderator: string, at: Date) {
  const assigned = { assigneeId: moderator, assignedAt: at };
  const { id: caseId } = await db().case.create({
    data: { versionId, origin: "reports", openedAt: at, ...assigned },
  });
  const words = "somebody else's words";
  const author = { moderatorId: (await aPerson()).personId, reason: words, statement: words };
  const said = { action: "limit", verdict: "void", policy: "malware", state: "in-force" };
  const seconded = { secondedById: moderator, secondedAt: at };
  const ruling = await db().ruling.create({
    data: { caseId, at, ...author, ...said, ...seconded },
  });
  const appeal = { rulingId: ruling.id, side: "publisher", text: words, salt: new Uint8Array(1) };
  const decided = { state: "upheld", deciderId: moderator, decision: "It stands." };
  await db().appeal.create({ data: { ...appeal, ...decided, filedAt: at } });
  return ruling;
}
