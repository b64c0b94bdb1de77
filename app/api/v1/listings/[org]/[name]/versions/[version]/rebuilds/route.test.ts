import { rawCidFromDigest } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import type { Manifest } from "@hecate/protocol/manifest";
import { testKey } from "@hecate/protocol/testing/test-keys";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { issueRebuildStatement, rebuildOf } from "@hecate/protocol/ucan/rebuild-statement";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { getManifest } from "#lib/listings/get-version";
import { aListing } from "#lib/testing/listings";
import { aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { storedState } from "#lib/testing/stored-state";
import { GET, POST } from "./route";

provideWorld();

const params = { org: "acme-corp", name: "loan-tui", version: "1.0.0" };
const path = "/api/v1/listings/acme-corp/loan-tui/versions/1.0.0/rebuilds";
const otherBytes = rawCidFromDigest(new Uint8Array(32));
const source = { repository: "https://git.example/loan-tui", revision: "0".repeat(40) };
const builder = testKey(7);

let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme, { manifest: { source } });
});

async function manifestOf(version: string): Promise<Manifest> {
  const manifest = await getManifest("acme-corp", "loan-tui", version);
  if (manifest === null) throw new Error(`${version} is not listed`);
  return manifest;
}

interface Stated {
  readonly by?: Signer;
  /** Whether it gives the published bytes. */
  readonly same?: boolean;
  /** Seconds from now, by the rebuilder's clock. */
  readonly later?: number;
}

async function statement({ by = builder, same = true, later = 0 }: Stated = {}): Promise<string> {
  const manifest = await manifestOf("1.0.0");
  const published = manifest.platforms["linux-amd64"]?.cid ?? otherBytes;
  const built = same ? published : otherBytes;
  const order = { manifest, platform: "linux-amd64", built, toolchain: "gcc 14.2" } as const;
  const rebuild = expectOk(await rebuildOf(order));
  const now = new Date(Date.now() + later * 1000);
  return issueRebuildStatement({ issuer: by, manifest, rebuild, now });
}

function post(json: unknown, version = "1.0.0"): Promise<Response> {
  const address = path.replace("1.0.0", version);
  return ask(POST, "POST", address, { params: { ...params, version }, json });
}

async function attest(stated: Stated = {}): Promise<Response> {
  return post({ statement: await statement(stated) });
}

async function list(query = "") {
  return (await ask(GET, "GET", path + query, { params })).json();
}

async function expectRefusal(response: () => Promise<Response>, status: number, code: string) {
  const [before, rebuilds] = [await storedState(), await db().rebuild.findMany()];
  expect(await refusalOf(await response())).toMatchObject({ status, code });
  expect(await storedState()).toEqual(before);
  expect(await db().rebuild.findMany()).toEqual(rebuilds);
}

describe("POST …/versions/{version}/rebuilds", () => {
  test("records that a rebuild gave the published bytes, once", async () => {
    const json = { statement: await statement() };
    const first = await post(json);
    expect([first.status, await first.json()]).toMatchObject([
      201,
      { verdict: "reproduced", own: false, toolchain: "gcc 14.2", rebuilder: { publisher: null } },
    ]);
    expect((await post(json)).status).toBe(200);
    const events = await db().ledgerEvent.findMany({ where: { kind: "rebuild-attested" } });
    expect(events).toMatchObject([
      { actor: builder.did, payload: { version: "1.0.0", verdict: "reproduced", ...json } },
    ]);
  });

  test("shows one honest dissent at once, before those who agree", async () => {
    await attest({ by: testKey(8), same: false });
    await attest({ by: testKey(9) });
    await attest();
    const page = await list();
    expect(page).toMatchObject({ rebuilders: 3, agree: 2 });
    expect(page.items[0]).toMatchObject({
      verdict: "differs",
      builtCid: otherBytes,
      rebuilder: { did: testKey(8).did },
    });
  });

  test("counts the latest statement of a key, and lets nobody put an earlier one back", async () => {
    const earlier = { statement: await statement({ same: false }) };
    await post(earlier);
    await attest({ later: 5 });
    expect(await list()).toMatchObject({ rebuilders: 1, agree: 1, items: [{}] });
    await expectRefusal(() => post(earlier), 409, "rebuild-outdated");
  });

  test("records one of two statements that come at once, the later one in the end", async () => {
    const [early, late] = [await statement({ same: false }), await statement({ later: 5 })];
    await Promise.all([post({ statement: late }), post({ statement: early })]);
    expect(await list()).toMatchObject({ agree: 1, items: [{ verdict: "reproduced" }] });
  });

  test("labels what the publisher's own keys state, and does not count it", async () => {
    const ci = testKey(5);
    await db().rootKey.create({
      data: { publisherId: acme.publisherId, did: ci.did, retiredAt: new Date() },
    });
    await attest({ by: acme.root });
    await attest({ by: ci });
    const page = await list();
    expect(page).toMatchObject({ rebuilders: 0, agree: 0 });
    expect(page.items.map((item: { own: boolean }) => item.own)).toEqual([true, true]);
  });

  test("names the publisher whose root key the rebuilder's is", async () => {
    const other = await aPublisher("rebuild-guild", 3);
    await db().publisherDomain.create({
      data: {
        publisherId: other.publisherId,
        domain: "rebuild.example",
        state: "verified",
        verifiedAt: new Date(),
        dueAt: new Date(),
      },
    });
    await attest({ by: other.root });
    const [item] = (await list()).items;
    expect(item.rebuilder.publisher).toEqual({
      org: "rebuild-guild",
      displayName: "rebuild-guild",
      verifiedDomain: "rebuild.example",
    });
  });

  test("refuses a statement about another version, and one without source", async () => {
    await aListing(acme, { version: "1.1.0", manifest: { source } });
    await aListing(acme, { version: "1.2.0" });
    const json = { statement: await statement() };
    await expectRefusal(() => post(json, "1.1.0"), 403, "missing-capability");
    await expectRefusal(() => post(json, "9.9.9"), 404, "not-found");
    const manifest = await manifestOf("1.0.0");
    const { artifact, built } = { artifact: manifest.platforms["linux-amd64"], built: otherBytes };
    const rebuild = {
      ...{ manifest: built, platform: "linux-amd64" as const, built, toolchain: null },
      ...{ published: artifact?.cid ?? built, revision: source.revision },
    };
    const sourceless = { ...manifest, version: (await manifestOf("1.2.0")).version };
    const signed = { issuer: builder, manifest: sourceless, rebuild, now: new Date() };
    const text = await issueRebuildStatement(signed);
    await expectRefusal(() => post({ statement: text }, "1.2.0"), 422, "source-undeclared");
  });

  test("refuses a forged, an old and a misshapen one", async () => {
    const good = await statement();
    const [forged, old] = [await statement({ same: false }), await statement({ later: -3600 })];
    const [header, body] = forged.split(".");
    const stolen = `${header}.${body}.${good.split(".")[2]}`;
    await expectRefusal(() => post({ statement: stolen }), 401, "bad-signature");
    await expectRefusal(() => post({ statement: old }), 401, "expired");
    await expectRefusal(() => post({ statement: "a.b.c" }), 400, "malformed");
    await expectRefusal(() => post({}), 400, "malformed-request");
    const long = "x".repeat(limits.tokenBytes + 1);
    await expectRefusal(() => post({ statement: long }), 400, "malformed-request");
  });

  test("refuses a body that is too large, and when too many were asked for", async () => {
    const huge = "x".repeat(limits.jsonBodyBytes);
    await expectRefusal(() => post({ statement: huge }), 413, "body-too-large");
    exhaust("write");
    expect((await post({})).status).toBe(429);
  });
});

describe("GET …/versions/{version}/rebuilds", () => {
  test("walks through all of them, those that differ first", async () => {
    for (const seed of [7, 8, 9, 10]) await attest({ by: testKey(seed), same: seed % 2 === 0 });
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: { items: { verdict: string }[]; nextCursor: string | null } = await list(
        `?limit=1${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.items.map(({ verdict }) => verdict));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(["differs", "differs", "reproduced", "reproduced"]);
  });

  test("says that nobody rebuilt it", async () => {
    expect(await list()).toEqual({ rebuilders: 0, agree: 0, items: [], nextCursor: null });
  });

  test.each(["?cursor=zzz", "?limit=0"])("refuses %s", async (query) => {
    expect((await ask(GET, "GET", path + query, { params })).status).toBe(400);
  });

  test("answers 404 for a version that is not listed", async () => {
    const absent = { ...params, version: "9.9.9" };
    expect((await ask(GET, "GET", path, { params: absent })).status).toBe(404);
  });
});
