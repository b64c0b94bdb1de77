import { limits } from "@hecate/protocol/limits";
import { listingMri } from "@hecate/protocol/mri";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { aListing } from "#lib/testing/listings";
import { aPerson, aSession, type TestPerson } from "#lib/testing/people";
import type { TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { install, type TestApp, threeApps } from "#lib/testing/receipts";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { DELETE, GET, PUT } from "./route";

provideWorld();

const params = { org: "acme-corp", name: "loan-tui" };
const path = "/api/v1/listings/acme-corp/loan-tui/rating";
const capability = { with: listingMri("acme-corp", "loan-tui"), can: "review/write" } as const;
const day = 86_400_000;
const longAgo = new Date(Date.now() - 60 * day);

let acme: TestPublisher;
let apps: readonly TestApp[];
beforeEach(async () => {
  ({ acme, apps } = await threeApps());
});

/** Somebody whose account is old and who installed all three apps a month ago. */
async function somebody(): Promise<TestPerson> {
  const person = await aPerson({ joinedAt: longAgo });
  for (const app of apps) await install(person, app, new Date(Date.now() - 30 * day));
  return person;
}

const as = ({ key }: Pick<TestPerson, "key">) => ({ signer: key, capability });

function put(person: Pick<TestPerson, "key">, json: unknown): Promise<Response> {
  return ask(PUT, "PUT", path, { params, json, as: as(person) });
}

function get(person: TestPerson): Promise<Response> {
  return ask(GET, "GET", path, { params, as: as(person) });
}

function standing() {
  return db().listingStanding.findFirst({ where: { listing: { name: "loan-tui" } } });
}

describe("PUT …/rating", () => {
  test("counts the stars of who is established and installed the version", async () => {
    const people = await Promise.all([somebody(), somebody(), somebody()]);
    for (const [index, person] of people.entries()) {
      const response = await put(person, { stars: index + 3, review: "Quick and clear." });
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({
        rating: { stars: index + 3, version: "1.0.0", weight: { counts: true, obstacles: [] } },
      });
    }
    expect(await standing()).toMatchObject({
      raters: 3,
      histogram: [0, 0, 1, 1, 1],
      installs: 3,
      starsMilli: 3588,
    });
  });

  test("takes a review from anybody, and says why its stars do not count", async () => {
    const fresh = await aPerson();
    const view = await (await put(fresh, { stars: 1, review: "No." })).json();
    const { counts, from, obstacles } = view.rating.weight;
    expect([counts, from]).toEqual([false, null]);
    expect(obstacles.map(({ code }: { code: string }) => code)).toEqual([
      "no-receipt",
      "account-too-young",
      "too-few-publishers",
    ]);
    expect(await standing()).toBeNull();
  });

  test("says from when stars will count where only time is missing", async () => {
    const person = await aPerson({ joinedAt: new Date(Date.now() - 6 * day) });
    for (const app of apps) await install(person, app, new Date());
    const { weight } = (await (await put(person, { stars: 4 })).json()).rating;
    expect(weight.obstacles.map(({ code }: { code: string }) => code)).toEqual([
      "receipt-too-young",
      "account-too-young",
    ]);
    expect(Date.parse(weight.from)).toBeGreaterThan(Date.now() + 0.9 * day);
  });

  test("is one a person and listing: the latest counts, and what it leaves out stays", async () => {
    const person = await somebody();
    await put(person, { stars: 5, review: "Lovely" });
    await put(person, { stars: 2 });
    expect(await db().rating.findMany()).toMatchObject([{ stars: 2, review: "Lovely" }]);
    expect(await standing()).toMatchObject({ raters: 1, histogram: [0, 1, 0, 0, 0] });
    await put(person, { stars: 2, review: null });
    expect(await db().rating.findMany()).toMatchObject([{ review: null }]);
  });

  test("records nothing when nothing changed", async () => {
    const person = await somebody();
    await put(person, { stars: 5 });
    const before = await db().ledgerEvent.count();
    expect((await put(person, { stars: 5 })).status).toBe(200);
    expect(await db().ledgerEvent.count()).toBe(before);
  });

  test("makes one rating of first ones from several tabs at once", async () => {
    const person = await somebody();
    const tabs = await Promise.all([1, 2, 4, 5].map((stars) => put(person, { stars })));
    expect(tabs.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const ratings = await db().rating.findMany();
    expect(ratings).toHaveLength(1);
    const bars = [0, 0, 0, 0, 0];
    bars[(ratings[0]?.stars ?? 0) - 1] = 1;
    expect(await standing()).toMatchObject({ raters: 1, histogram: bars });
  });

  test("is bound to the version of the newest receipt, unless another is named", async () => {
    const person = await somebody();
    await aListing(acme, { version: "1.1.0" });
    expect(await (await put(person, { stars: 4 })).json()).toMatchObject({
      rating: { version: "1.0.0", weight: { counts: true } },
    });
    expect(await (await put(person, { stars: 4, version: "1.1.0" })).json()).toMatchObject({
      rating: { version: "1.1.0", weight: { counts: false, obstacles: [{ code: "no-receipt" }] } },
    });
    expect(await standing()).toMatchObject({ raters: 0, histogram: [0, 0, 0, 0, 0] });
    const unknown = await put(person, { stars: 4, version: "9.9.9" });
    expect(await refusalOf(unknown)).toMatchObject({ status: 404, code: "not-found" });
  });

  test("holds the stars of what comes in a burst", async () => {
    const { listingId } = await db().version.findFirstOrThrow({
      where: { listing: { name: "loan-tui" } },
    });
    const now = new Date();
    for (let count = 0; count < 21; count++) {
      const { personId } = await aPerson();
      const said = { stars: 5, version: "1.0.0", createdAt: now, updatedAt: now };
      await db().rating.create({ data: { listingId, personId, ...said } });
    }
    const person = await somebody();
    const { weight } = (await (await put(person, { stars: 1 })).json()).rating;
    expect(weight).toMatchObject({ counts: false, obstacles: [{ code: "held" }] });
    expect(Date.parse(weight.from)).toBeGreaterThan(Date.now() + 6 * day);
    const [event] = await db().ledgerEvent.findMany({ where: { kind: "listing-rated" } });
    expect(event?.payload).toMatchObject({ heldUntil: weight.from });
  });

  test("stands in the log under a pseudonym, without what was written", async () => {
    const person = await somebody();
    await put(person, { stars: 4, review: "My name is Ada" });
    const [event] = await db().ledgerEvent.findMany({ where: { kind: "listing-rated" } });
    expect(event).toMatchObject({ payload: { stars: 4, version: "1.0.0", heldUntil: null } });
    const printed = JSON.stringify({ ...event, seq: 0 });
    for (const secret of [person.key.did, person.handle, "Ada"]) {
      expect(printed).not.toContain(secret);
    }
  });

  test("refuses the publisher's own keys, also those of linked identities", async () => {
    const own = { key: acme.root };
    expect(await refusalOf(await put(own, { stars: 5 }))).toMatchObject({ code: "own-listing" });
    const linked = await somebody();
    await db().identity.updateMany({
      where: { subject: acme.root.did },
      data: { personId: linked.personId },
    });
    expect(await refusalOf(await put(linked, { stars: 5 }))).toMatchObject({
      status: 403,
      code: "own-listing",
    });
    expect(await db().rating.count()).toBe(0);
    expect(await (await get(linked)).json()).toMatchObject({ own: true, rating: null });
  });

  test("takes plain text of several lines, and refuses what deceives", async () => {
    const person = await somebody();
    const review = "  Cafe\u0301\r\n\r\n\r\n\r\nגם בעברית\ttoo \n";
    await put(person, { stars: 4, review });
    expect(await db().rating.findFirst()).toMatchObject({ review: "Café\n\nגם בעברית\ttoo" });
    for (const bad of ["a\u202eb", "a\u0000b", "   ", "x".repeat(limits.reviewChars + 1)]) {
      expect((await put(person, { stars: 4, review: bad })).status).toBe(400);
    }
    for (const stars of [0, 6, 2.5, "5", null]) {
      expect((await put(person, { stars })).status).toBe(400);
    }
    expect(await db().rating.findFirst()).toMatchObject({ stars: 4 });
  });

  test("is taken from a browser that is signed in, on our own pages only", async () => {
    const person = await somebody();
    const headers = await aSession(person);
    const json = { stars: 3 };
    expect((await ask(PUT, "PUT", path, { params, json, headers })).status).toBe(200);
    const elsewhere = { ...headers, origin: "https://evil.example" };
    const forged = await ask(PUT, "PUT", path, { params, json: { stars: 1 }, headers: elsewhere });
    expect(await refusalOf(forged)).toMatchObject({ status: 403, code: "cross-site-request" });
    const nobody = await ask(PUT, "PUT", path, { params, json });
    expect(await refusalOf(nobody)).toMatchObject({ status: 401, code: "not-signed-in" });
    expect(await db().rating.findMany()).toMatchObject([{ stars: 3 }]);
  });

  test("refuses a session whose account was closed", async () => {
    const person = await somebody();
    const headers = await aSession(person);
    const { personId: id } = person;
    await db().person.update({ where: { id }, data: { closedAt: new Date() } });
    const response = await ask(PUT, "PUT", path, { params, json: { stars: 1 }, headers });
    expect([401, 403]).toContain(response.status);
    expect(await db().rating.count()).toBe(0);
  });

  test("refuses a listing that does not exist, a body too large and a flood by one person", async () => {
    const person = await somebody();
    const absent = { ...params, name: "nothing" };
    const nowhere = path.replace("loan-tui", "nothing");
    const signed = {
      signer: person.key,
      capability: { with: listingMri("acme-corp", "nothing"), can: "review/write" } as const,
    };
    const lost = await ask(PUT, "PUT", nowhere, { params: absent, json: { stars: 1 }, as: signed });
    expect((await refusalOf(lost)).code).toBe("not-found");
    const huge = { stars: 1, review: "x".repeat(limits.jsonBodyBytes) };
    expect((await put(person, huge)).status).toBe(413);
    exhaust("review", person.personId);
    expect(await refusalOf(await put(person, { stars: 1 }))).toMatchObject({ status: 429 });
    expect((await put(await somebody(), { stars: 1 })).status).toBe(200);
  });
});

describe("GET …/rating", () => {
  test("tells who has not rated what their stars would weigh", async () => {
    const response = await get(await somebody());
    expect(response.headers.get("cache-control")).toContain("no-store");
    expect(await response.json()).toEqual({
      rating: null,
      own: false,
      weight: { counts: true, from: expect.any(String), obstacles: [] },
      version: "1.0.0",
      votes: [],
    });
  });
});

describe("DELETE …/rating", () => {
  test("takes stars and review back, once or twice", async () => {
    const person = await somebody();
    await put(person, { stars: 5, review: "Lovely" });
    for (let time = 0; time < 2; time++) {
      const response = await ask(DELETE, "DELETE", path, { params, as: as(person) });
      expect([response.status, (await response.json()).rating]).toEqual([200, null]);
    }
    expect(await standing()).toMatchObject({ raters: 0, histogram: [0, 0, 0, 0, 0], installs: 1 });
    expect(await db().ratingCohort.count()).toBe(0);
    expect(await db().ledgerEvent.count({ where: { kind: "rating-withdrawn" } })).toBe(1);
  });
});

test("nothing is half done when the database ends in the middle of a rating", async () => {
  const person = await somebody();
  await put(person, { stars: 2 });
  const before = [await standing(), await db().rating.findMany(), await db().ledgerEvent.count()];
  // The ledger is the last statement: until then everything else is written.
  await db().$executeRaw`ALTER TABLE "LedgerHead" RENAME TO "Gone"`;
  const broken = await put(person, { stars: 5 }).finally(
    () => db().$executeRaw`ALTER TABLE "Gone" RENAME TO "LedgerHead"`,
  );
  expect(broken.status).toBe(500);
  expect([await standing(), await db().rating.findMany(), await db().ledgerEvent.count()]).toEqual(
    before,
  );
  expect((await put(person, { stars: 5 })).status).toBe(200);
});
