import { createHash } from "node:crypto";
import { rawCidFromDigest } from "@hecate/protocol/cid";
import { listingMri, publisherMri } from "@hecate/protocol/mri";
import { parseName } from "@hecate/protocol/name";
import { testKey } from "@hecate/protocol/testing/test-keys";
import type { Signer } from "@hecate/protocol/ucan/issue";
import {
  issueRootKeyChange,
  provePossession,
  type RootKeyChange,
} from "@hecate/protocol/ucan/root-key-change";
import { verifyProofBundle } from "@hecate/protocol/verify-proof-bundle";
import { describe, expect, test } from "vitest";
import { storeContent } from "#lib/content/store-content";
import { db } from "#lib/db/client";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import { getProof } from "#lib/listings/get-proof";
import { rootsOf } from "#lib/publishers/roots";
import { aFile, programBytes } from "#lib/testing/files";
import { aListing, aSubmission } from "#lib/testing/listings";
import { anActor, aPublisher, expectOk } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf, type Sent } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { storedState } from "#lib/testing/stored-state";
import { POST as SUBMIT } from "../../../listings/route";
import { POST } from "./route";

provideWorld();

const [first, second, stranger] = [testKey(1), testKey(2), testKey(4)] as const;
const publisher = publisherMri("acme-corp");
const joining = { did: second.did, possession: await provePossession(second, publisher) };

function say(issuer: Signer, change: RootKeyChange, now = new Date()): Promise<string> {
  return issueRootKeyChange({ issuer, publisher, change, now });
}

function send(statement: string, sent: Sent = {}): Promise<Response> {
  return ask(POST, "POST", "/api/v1/publishers/acme-corp/keys", {
    params: { org: "acme-corp" },
    json: { statement },
    ...sent,
  });
}

async function change(issuer: Signer, what: RootKeyChange): Promise<Response> {
  return send(await say(issuer, what));
}

async function submitAs(signer: Signer, version: string): Promise<Response> {
  const acme = expectOk(parseName("acme-corp"));
  const { publisherId = "" } = (await rootsOf(acme)) ?? {};
  const standing = { org: acme, mri: publisher, root: signer, publisherId };
  const { manifest, listing } = await aSubmission(standing, { version });
  const resource = `${listingMri("acme-corp", "loan-tui")}?version=${version}`;
  const capability = { with: resource, can: "publish/tui" } as const;
  return ask(SUBMIT, "POST", "/api/v1/listings", {
    json: { manifest, listing },
    as: { signer, capability },
  });
}

describe("POST /api/v1/publishers/{org}/keys", () => {
  test("adds a root key, and records who said so", async () => {
    await aPublisher();
    const statement = await say(first, { kind: "add", ...joining });
    const response = await send(statement);
    expect(response.status).toBe(201);
    expect((await response.json()).rootKeys).toMatchObject([
      { did: first.did, retiredAt: null },
      { did: second.did, retiredAt: null, statement },
    ]);
    expect(await db().ledgerEvent.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({
      kind: "root-keys-changed",
      subject: publisher,
      actor: first.did,
      payload: { added: [second.did], retired: [], statement },
    });
    expect((await submitAs(second, "1.0.0")).status).toBe(201);
  });

  test("answers the same statement again without doing anything", async () => {
    await aPublisher();
    const statement = await say(first, { kind: "rotate", ...joining });
    await send(statement);
    const before = await storedState();
    expect((await send(statement)).status).toBe(200);
    expect(await storedState()).toEqual(before);
  });

  test("lets nothing pass that a rotated key signs later, and explains what it signed before", async () => {
    await aListing(await aPublisher());
    expect((await change(first, { kind: "rotate", ...joining })).status).toBe(201);
    expect(await refusalOf(await submitAs(first, "1.1.0"))).toMatchObject({
      status: 403,
      code: "wrong-root",
    });
    expect((await submitAs(second, "1.1.0")).status).toBe(201);
    for (const [version, signer] of [
      ["1.0.0", first],
      ["1.1.0", second],
    ] as const) {
      const bundle = await getProof("acme-corp", "loan-tui", version);
      if (bundle === null) throw new Error(`${version} has no proof`);
      const verified = await verifyProofBundle({
        bundle,
        expect: { mri: listingMri("acme-corp", "loan-tui") },
        verifySignature: verifyEd25519,
        now: new Date(),
      });
      expect(expectOk(verified).chain[0]?.issuer).toBe(signer.did);
    }
  });

  test("refuses what a key signs after another root key retired it", async () => {
    await aPublisher();
    await change(first, { kind: "add", ...joining });
    expect((await change(second, { kind: "retire", did: first.did })).status).toBe(201);
    const back = await change(first, { kind: "retire", did: second.did });
    expect(await refusalOf(back)).toMatchObject({ status: 403, code: "wrong-root" });
  });

  test("leaves one of two root keys that retire each other at the same instant", async () => {
    await aPublisher();
    await change(first, { kind: "add", ...joining });
    const both = await Promise.all([
      change(first, { kind: "retire", did: second.did }),
      change(second, { kind: "retire", did: first.did }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 403]);
    expect(await db().rootKey.count({ where: { retiredAt: null } })).toBe(1);
  });

  test.each<[string, () => Promise<string>, number, string]>([
    ["a stranger's statement", () => say(stranger, { kind: "add", ...joining }), 403, "wrong-root"],
    [
      "a key that is not willing",
      () => say(first, { kind: "add", did: stranger.did, possession: joining.possession }),
      403,
      "possession-unproven",
    ],
    [
      "the last root key's end",
      () => say(first, { kind: "retire", did: first.did }),
      409,
      "last-root-key",
    ],
    [
      "a stranger's end",
      () => say(first, { kind: "retire", did: stranger.did }),
      409,
      "not-a-root-key",
    ],
    [
      "an old statement",
      () => say(first, { kind: "add", ...joining }, new Date(Date.now() - 3_600_000)),
      401,
      "expired",
    ],
    ["what is no token", async () => "add it", 400, "malformed"],
  ])("refuses %s, and changes nothing", async (_title, statement, status, code) => {
    await aPublisher();
    const before = await storedState();
    expect(await refusalOf(await send(await statement()))).toMatchObject({ status, code });
    expect(await storedState()).toEqual(before);
  });

  test("never takes back a key that retired", async () => {
    await aPublisher();
    await change(first, { kind: "add", ...joining });
    await change(first, { kind: "retire", did: second.did });
    // A later second, or it would be the first statement to the byte, which changes nothing.
    const again = await say(first, { kind: "add", ...joining }, new Date(Date.now() + 2_000));
    expect(await refusalOf(await send(again))).toMatchObject({
      status: 409,
      code: "root-key-taken",
    });
  });

  test("answers 404 for a name that nobody claimed, 413 and 429", async () => {
    const statement = await say(first, { kind: "add", ...joining });
    expect(await refusalOf(await send(statement))).toMatchObject({
      status: 404,
      code: "not-found",
    });
    const long = await refusalOf(await send("x".repeat(20_000)));
    expect(long).toMatchObject({ status: 400, code: "malformed-request" });
    exhaust("write");
    expect((await send(statement)).status).toBe(429);
  });
});

describe("an upload during which its root key is rotated away", () => {
  test("is refused at its end, and nothing of it is kept", async () => {
    const acme = await aPublisher();
    const file = await aFile(programBytes("rotated"));
    const claimedBody = rawCidFromDigest(createHash("sha256").update(file.car).digest());
    const car = (async function* () {
      yield file.car.subarray(0, 100);
      expect((await change(first, { kind: "rotate", ...joining })).status).toBe(201);
      yield file.car.subarray(100);
    })();
    const { publisherId } = acme;
    const actor = { ...anActor(first.did), root: { publisherId, did: first.did } };
    const owner = { kind: "key", publisherId, actor } as const;
    const upload = { cid: file.cid, car, owner, claimedBody };
    const stored = await storeContent(upload, new Date());
    expect(stored).toMatchObject({ ok: false, refusal: { code: "wrong-root" } });
    expect(await storedState()).toMatchObject({ contents: [], files: [], invocations: 1 });
  });
});
