import { randomUUID } from "node:crypto";
import { issueToken } from "@hecate/protocol/ucan/issue";
import { beforeEach, describe, expect, test } from "vitest";
import { printCursor } from "#lib/cursor";
import { db } from "#lib/db/client";
import type { ListedVersion } from "#lib/listings/yank-version";
import { aListing } from "#lib/testing/listings";
import {
  aHunter,
  aModerator,
  aRuling,
  caseOf,
  moderating,
  report,
  withRole,
} from "#lib/testing/moderation";
import { aPerson, aSession, type TestPerson } from "#lib/testing/people";
import { aPublisher, type TestPublisher } from "#lib/testing/publishers";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { POST as REDEEM } from "../roles/route";
import { GET as SHOW } from "./[id]/route";
import { POST as RULE } from "./[id]/ruling/route";
import { GET } from "./route";

provideWorld();

let acme: TestPublisher;
let about: ListedVersion;
let moderator: TestPerson;
let now: Date;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme);
  now = new Date();
  moderator = await aModerator(now);
  about = { org: acme.org, name: "loan-tui", version: "1.0.0" } as ListedVersion;
});

async function list(query = "", by = moderator) {
  const as = { signer: by.key, capability: moderating };
  return ask(GET, "GET", `/api/v1/cases${query}`, { as });
}

async function names(query = ""): Promise<string[]> {
  const page: { items: { listing: { name: string } }[] } = await (await list(query)).json();
  return page.items.map(({ listing }) => listing.name);
}

describe("GET /cases", () => {
  test("puts first what weighs most, and says why", async () => {
    await aListing(acme, { name: "other-tui" });
    const other = { ...about, name: "other-tui" } as ListedVersion;
    await report(about, await aPerson(), now);
    await report(other, await aHunter(about, 6, now), now, "licence");
    const { items } = await (await list()).json();
    expect(items).toMatchObject([
      {
        listing: { name: "other-tui" },
        reports: { open: 1, reasons: ["licence"] },
        why: [
          { term: "weight", value: 1_000 },
          { term: "voices" },
          { term: "young" },
          { term: "unverified" },
        ],
      },
      { listing: { name: "loan-tui" }, why: [{ term: "weight", value: 0 }, {}, {}, {}] },
    ]);
    const kept = [
      await names("?reason=licence"),
      await names("?publisher=nobody"),
      await names("?verified=no&assignee=nobody&origin=reports"),
    ];
    expect(kept).toEqual([["other-tui"], [], ["other-tui", "loan-tui"]]);
  });

  test("is for moderators, by key or by session", async () => {
    const stranger = await list("", await aPerson());
    expect(await refusalOf(stranger)).toMatchObject({ status: 403, code: "not-a-moderator" });
    expect((await ask(GET, "GET", "/api/v1/cases")).status).toBe(401);
    const headers = await aSession(moderator);
    expect((await ask(GET, "GET", "/api/v1/cases", { headers })).status).toBe(200);
  });

  test("is for whom an administrator's key delegated it, while it is one", async () => {
    const admin = await withRole(await aPerson(), "admin", now);
    const helper = await aPerson();
    const proof = await issueToken({
      issuer: admin.key,
      audience: helper.key.did,
      capabilities: [moderating],
      expiresAt: Math.floor(now.getTime() / 1000) + 3600,
    });
    const as = { signer: helper.key, capability: moderating, proof };
    expect((await ask(GET, "GET", "/api/v1/cases", { as })).status).toBe(200);
    const redeemed = await ask(REDEEM, "POST", "/api/v1/roles", { json: { delegation: proof } });
    expect(await redeemed.json()).toMatchObject({ role: "moderator" });
    expect((await list("", helper)).status).toBe(200);
    await db().roleGrant.updateMany({ where: { role: "admin" }, data: { revokedAt: now } });
    expect((await ask(GET, "GET", "/api/v1/cases", { as })).status).toBe(403);
    const again = await ask(REDEEM, "POST", "/api/v1/roles", { json: { delegation: proof } });
    expect(await refusalOf(again)).toMatchObject({ status: 403, code: "not-an-admin" });
  });

  test("walks all pages without a gap, also with ten thousand open reports, and stays quick", async () => {
    await db().$executeRaw`
      WITH v AS (
        INSERT INTO "Version" (id, "listingId", version, "manifestCid", manifest, signature, "signerDid")
        SELECT gen_random_uuid(), (SELECT id FROM "Listing" LIMIT 1), '9.' || n || '.0', 'cid ' || n, '{}', '', ''
        FROM generate_series(1, 10000) n RETURNING id),
      c AS (
        INSERT INTO "Case" (id, "versionId", origin, "openedAt", priority)
        SELECT gen_random_uuid(), v.id, 'reports', now(), (random() * 1000)::int FROM v RETURNING id, "versionId")
      INSERT INTO "Report" (id, "versionId", reason, text, "filedAt", late, "caseId")
      SELECT gen_random_uuid(), c."versionId", 'other', '-', now(), false, c.id FROM c`;
    await db().$executeRaw`ANALYZE`;
    const plan = await db().$queryRaw<{ "QUERY PLAN": string }[]>`
      EXPLAIN SELECT id FROM "Case" WHERE state = 'open' ORDER BY priority DESC, id DESC LIMIT 25`;
    const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(text).toContain("Case_state_priority_id_idx");
    expect(text).not.toContain("Seq Scan");
    const seen = new Set<string>();
    for (let cursor = "", pages = 0; pages < 5; pages++) {
      const page = await (await list(`?limit=100${cursor && `&cursor=${cursor}`}`)).json();
      for (const { id } of page.items) seen.add(id);
      cursor = page.nextCursor;
    }
    expect(seen.size).toBe(500);
  });

  test.each([
    ["a cursor that is none of ours", "cursor=zzz"],
    [
      "a cursor beyond what a priority can be",
      `cursor=${printCursor(["2147483648", randomUUID()])}`,
    ],
    ["what is no publisher's name", "publisher=%00"],
  ])("refuses %s", async (_, query) => {
    expect((await list(`?${query}`)).status).toBe(400);
  });
});

describe("GET /cases/{id}", () => {
  test("shows reports with the terms of their weight, and everything else a ruling rests on", async () => {
    await aListing(acme, { version: "2.0.0", manifest: { license: "MIT" } });
    about = { ...about, version: "2.0.0" } as ListedVersion;
    await report(about, await aHunter(about, 2, now), now);
    const { id } = await db().case.findFirstOrThrow({ where: { state: "open" } });
    const as = { signer: moderator.key, capability: moderating };
    const shown = await ask(SHOW, "GET", `/api/v1/cases/${id}`, { params: { id }, as });
    expect(await shown.json()).toMatchObject({
      reportItems: [{ weight: { counted: 250, terms: [{ points: 1000 }, { points: 1000 }] } }],
      conflict: null,
      previous: {
        version: "1.0.0",
        changes: expect.arrayContaining([{ of: "license", before: "Apache-2.0", after: "MIT" }]),
      },
      history: { listings: 1, versions: 2 },
      proof: "/api/v1/listings/acme-corp/loan-tui/versions/2.0.0/proof",
      timeline: expect.arrayContaining([expect.objectContaining({ kind: "version-published" })]),
    });
  });

  test("shows who was right before though a flood of older accounts came first", async () => {
    await report(about, await aPerson(), now);
    const { id } = await caseOf(about);
    await db().$executeRaw`
      WITH p AS (
        INSERT INTO "Person" (id, handle, "joinedAt")
        SELECT lpad(n::text, 32, '0')::uuid, 'flood-' || n, '2020-01-01' FROM generate_series(1, 300) n
        RETURNING id)
      INSERT INTO "Report" (id, "versionId", "personId", reason, text, "filedAt", late, "caseId")
      SELECT gen_random_uuid(), c."versionId", p.id, 'other', '-', '2026-01-01', false, c.id
      FROM p, "Case" c WHERE c.id = ${id}::uuid`;
    const hunter = await aHunter(about, 2, now);
    await report(about, hunter, now);
    const as = { signer: moderator.key, capability: moderating };
    const shown = await ask(SHOW, "GET", `/api/v1/cases/${id}`, { params: { id }, as });
    const { reportItems } = await shown.json();
    expect(reportItems).toHaveLength(200);
    expect(reportItems[0]).toMatchObject({ reporter: { handle: hunter.handle } });
  });
});

describe("POST /cases/{id}/ruling", () => {
  test("shows who has a part in it nothing of those who reported", async () => {
    await report(about, await aPerson(), now);
    const { id } = await caseOf(about);
    const own = await withRole(await aPerson({ key: acme.root }), "moderator", now);
    const as = { signer: own.key, capability: moderating };
    const view = await (
      await ask(SHOW, "GET", `/api/v1/cases/${id}`, { as, params: { id } })
    ).json();
    expect(view).toMatchObject({ conflict: expect.any(String), reportItems: [] });
  });

  test("rules, and wants reason, policy and statement", async () => {
    await report(about, await aPerson(), now);
    const { id, revision } = await caseOf(about);
    const as = { signer: moderator.key, capability: moderating };
    const rule = (json: unknown) =>
      ask(RULE, "POST", `/api/v1/cases/${id}/ruling`, { params: { id }, json, as });
    const { statement: _, ...silent } = aRuling({ revision });
    expect((await rule(silent)).status).toBe(400);
    const ruled = await (await rule(aRuling({ revision }))).json();
    expect(ruled).toMatchObject({
      state: "closed",
      versionState: { state: "quarantined" },
      rulings: [{ action: "quarantine", moderator: { me: true }, state: "in-force" }],
    });
    const again = await refusalOf(await rule(aRuling({ revision: ruled.revision })));
    expect(again).toMatchObject({ status: 409, code: "case-closed" });
  });
});
