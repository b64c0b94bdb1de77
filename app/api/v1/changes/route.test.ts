import { limits } from "@hecate/protocol/limits";
import type { Name } from "@hecate/protocol/name";
import { ok } from "@hecate/protocol/result";
import type { Version } from "@hecate/protocol/version";
import { type ChangesPage, changesPage } from "@hecate/protocol/wire/feeds";
import { describe, expect, test } from "vitest";
import { db, transaction } from "#lib/db/client";
import { catalogue } from "#lib/feeds/testing/catalogue";
import { type Copy, emptyCopy, follow } from "#lib/feeds/testing/replay";
import { yankVersion } from "#lib/listings/yank-version";
import { changeVersionState } from "#lib/moderation/change-version-state";
import { aListing } from "#lib/testing/listings";
import { versionOf } from "#lib/testing/moderation";
import { aPerson } from "#lib/testing/people";
import { anActor, aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

function changes(query: string, headers: Record<string, string> = {}): Promise<Response> {
  return ask(GET, "GET", `/api/v1/changes?${query}`, { headers });
}

async function page(query: string): Promise<ChangesPage> {
  return changesPage.parse(await (await changes(query)).json());
}

/** Reads on from `after` to the end, a few changes at a time; returns where it ended. */
async function catchUp(copy: Copy, after: number): Promise<number> {
  const { items, through, newest } = await page(`after=${after}&limit=2`);
  for (const change of items) follow(copy, change);
  return through < newest ? catchUp(copy, through) : through;
}

function versionNamed({ org }: TestPublisher, name: string, version: string) {
  return { org, name: name as Name, version: version as Version };
}

async function quarantine(about: ReturnType<typeof versionNamed>): Promise<void> {
  const { id: versionId } = await versionOf(about);
  const change = { versionId, to: "quarantined", cause: "ruling", rule: "test" } as const;
  const rest = { reason: null, until: null, numbers: null, actor: "test", at: new Date() };
  await transaction(async (tx) => ok(await changeVersionState(tx, { ...change, ...rest })));
}

describe("GET /api/v1/changes", () => {
  test("tells a mirror all it takes to have the same catalogue", async () => {
    const acme = await aPublisher("acme-corp", 1);
    await aListing(acme, { name: "loan-tui" });
    await aPerson();
    const copy = emptyCopy();
    const seen = await catchUp(copy, 0);
    expect(copy).toEqual(await catalogue());

    await aListing(await aPublisher("ada-works", 2), { name: "note-pad" });
    await aListing(acme, { name: "loan-tui", version: "1.1.0" });
    await aListing(acme, { name: "loan-tui", version: "1.2.0" });
    await quarantine(versionNamed(acme, "loan-tui", "1.1.0"));
    const yanked = versionNamed(acme, "loan-tui", "1.2.0");
    expectOk(await yankVersion(yanked, "It loses notes", anActor(acme.root.did), new Date()));
    await catchUp(copy, seen);
    expect(copy).toEqual(await catalogue());
    expect(
      copy.listings[acme.mri.replace("agent", "capability").concat("/loan-tui")],
    ).toMatchObject({ "1.1.0": { state: "quarantined" }, "1.2.0": { yanked: true } });
  });

  test("misses nothing while writers come at once", async () => {
    const orgs = ["acme-corp", "ada-works", "note-land", "tide-house"];
    const copy = emptyCopy();
    const writes = Promise.all(
      orgs.map(async (org, seed) => aListing(await aPublisher(org, seed))),
    );
    let seen = 0;
    for (let turn = 0; turn < 20; turn += 1) seen = await catchUp(copy, seen);
    await writes;
    await catchUp(copy, seen);
    expect(copy).toEqual(await catalogue());
  });

  test("keeps what people do to itself, and counts it as told", async () => {
    await aPublisher();
    await aPerson();
    const newest = await ledgerEvents("person-joined", 1);
    const { items, ...rest } = await page("after=0");
    expect(items.map(({ kind }) => kind)).toEqual(["publisher-claimed"]);
    expect(rest).toEqual({ through: newest, newest });
  });

  test("covers a bounded stretch of the ledger at a time", async () => {
    const newest = await ledgerEvents("app-installed", limits.changesStretch + 1);
    expect(await page("after=0")).toEqual({ items: [], through: limits.changesStretch, newest });
    expect(await page(`after=${limits.changesStretch}`)).toMatchObject({ through: newest });
  });

  test("comes as 304 to who has it, until something happens", async () => {
    await aPublisher();
    const first = await changes("after=0");
    const held = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await changes("after=0", held)).status).toBe(304);
    await aPublisher("ada-works", 2);
    expect((await changes("after=0", held)).status).toBe(200);
  });

  test.each([
    ["after=1", "invalid-cursor"],
    ["after=-1", "malformed-request"],
    ["after=1e99", "malformed-request"],
    ["after=x", "malformed-request"],
    ["limit=0", "malformed-request"],
    [`limit=${limits.changesPageSize + 1}`, "malformed-request"],
  ])("refuses %s of a ledger without events", async (query, code) => {
    expect(await refusalOf(await changes(query))).toMatchObject({ status: 400, code });
  });

  test("refuses who asks too often", async () => {
    exhaust("read");
    expect(await refusalOf(await changes(""))).toMatchObject({ status: 429 });
  });
});

/** Puts that many events of a person into the ledger; returns its newest number. */
async function ledgerEvents(kind: "person-joined" | "app-installed", count: number) {
  const { seq } = await db().ledgerHead.findUniqueOrThrow({ where: { id: 1 } });
  const first = Number(seq) + 1;
  await db().$executeRaw`
    INSERT INTO "LedgerEvent" (seq, kind, subject, actor, payload, at)
    SELECT n, ${kind}, 'person:x', 'person:x', '{}', now()
    FROM generate_series(${first}::int, ${first + count - 1}::int) n`;
  await db().ledgerHead.update({ where: { id: 1 }, data: { seq: first + count - 1 } });
  return first + count - 1;
}
