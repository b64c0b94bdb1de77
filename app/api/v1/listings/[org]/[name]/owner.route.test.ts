import { limits } from "@hecate/protocol/limits";
import { publisherMri } from "@hecate/protocol/mri";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { issueToken } from "@hecate/protocol/ucan/issue";
import { issueRootKeyChange, provePossession } from "@hecate/protocol/ucan/root-key-change";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { anImage } from "#lib/testing/images";
import { aListing } from "#lib/testing/listings";
import { mergeInto } from "#lib/testing/merges";
import { aPerson, aSession, type TestPerson } from "#lib/testing/people";
import { aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { aCast } from "#lib/testing/recordings";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { storedState } from "#lib/testing/stored-state";
import { POST as CHANGE_KEYS } from "../../../publishers/[org]/keys/route";
import { POST as POST_RECORDING } from "./recordings/route";
import { PATCH } from "./route";
import { POST } from "./screenshots/route";

provideWorld();

const path = "/api/v1/listings/acme-corp/loan-tui";
const params = { org: "acme-corp", name: "loan-tui" };

type Headers = Record<string, string>;

let acme: TestPublisher;
let owner: TestPerson;
let own: Headers;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme);
  owner = await aPerson({ key: acme.root });
  own = await aSession(owner);
});

function patch(json: unknown, headers: Headers = own): Promise<Response> {
  return ask(PATCH, "PATCH", path, { params, json, headers });
}

function send(bytes: Uint8Array, headers: Headers = own): Promise<Response> {
  const sent = { ...headers, "content-type": "application/octet-stream" };
  return ask(POST, "POST", `${path}/screenshots`, { params, bytes, headers: sent });
}

function sendCast(bytes: Uint8Array, headers: Headers = own): Promise<Response> {
  const sent = { ...headers, "content-type": "application/octet-stream" };
  return ask(POST_RECORDING, "POST", `${path}/recordings`, { params, bytes, headers: sent });
}

async function rotateRoot(): Promise<void> {
  const publisher = publisherMri("acme-corp");
  const next = testKey(2);
  const possession = await provePossession(next, publisher);
  const change = { kind: "rotate", did: next.did, possession } as const;
  const statement = await issueRootKeyChange({
    issuer: acme.root,
    publisher,
    change,
    now: new Date(),
  });
  const sent = { params: { org: "acme-corp" }, json: { statement } };
  const response = await ask(CHANGE_KEYS, "POST", "/api/v1/publishers/acme-corp/keys", sent);
  expect(response.status).toBe(201);
}

const writes = [
  ["an edit", (headers?: Headers) => patch({ description: "Mine" }, headers)],
  ["a picture", async (headers?: Headers) => send(await anImage("png"), headers)],
  ["a recording", (headers?: Headers) => sendCast(aCast(), headers)],
] as const;

describe.each(writes)("%s by a session", (_, write) => {
  async function expectRefusal(headers: Headers, status: number, code: string) {
    const before = await storedState();
    expect(await refusalOf(await write(headers))).toMatchObject({ status, code });
    expect(await storedState()).toEqual(before);
  }

  test("is taken from an owner, and spends nothing of a key's", async () => {
    const { invocations } = await storedState();
    expect((await write()).ok).toBe(true);
    expect((await storedState()).invocations).toBe(invocations);
  });

  test("is refused to nobody, to a stranger and to a session that ended", async () => {
    await expectRefusal({}, 401, "not-signed-in");
    await expectRefusal(await aSession(await aPerson()), 403, "not-an-owner");
    await db().webSession.deleteMany({ where: { personId: owner.personId } });
    await expectRefusal(own, 401, "not-signed-in");
  });

  test("is refused when another site asks, and when no site says that it does", async () => {
    await expectRefusal({ ...own, origin: "https://evil.example" }, 403, "cross-site-request");
    await expectRefusal({ cookie: own.cookie ?? "" }, 403, "cross-site-request");
  });

  test("is refused once the root key retired, and taken from the next one's owner", async () => {
    await rotateRoot();
    await expectRefusal(own, 403, "not-an-owner");
    expect((await refusalOf(await write())).view.detail).toContain("is retired as a root key");
    expect((await write(await aSession(await aPerson({ key: testKey(2) })))).ok).toBe(true);
  });

  test("is refused once the key was unlinked", async () => {
    await db().identity.deleteMany({ where: { subject: acme.root.did } });
    await expectRefusal(own, 403, "not-an-owner");
  });

  test("is refused to whom a root key only delegated publishing, though versions rest on it", async () => {
    const delegate = testKey(5);
    const proof = await issueToken({
      issuer: acme.root,
      audience: delegate.did,
      capabilities: [{ with: acme.mri, can: "publish/tui" }],
      expiresAt: Math.floor(Date.now() / 1000) + 7200,
    });
    await aListing(acme, { version: "1.1.0", signer: delegate, proof });
    await expectRefusal(await aSession(await aPerson({ key: delegate })), 403, "not-an-owner");
  });

  test("is refused once the session is a day old", async () => {
    const old = new Date(Date.now() - (limits.ownerSessionSeconds + 60) * 1000);
    await expectRefusal(await aSession(owner, old), 403, "session-not-fresh");
  });

  test("is refused when too many were sent", async () => {
    exhaust("edit", owner.personId);
    await expectRefusal(own, 429, "too-many-requests");
  });

  test("goes with the account that took the owner's in", async () => {
    const other = await aPerson();
    expectOk(await mergeInto(other, owner, new Date()));
    expect((await write(await aSession(other))).ok).toBe(true);
  });
});

test("the ledger says that a session of the root key's owner edited the listing", async () => {
  await patch({ description: "Mine", tags: ["new"] });
  const [event] = await db().ledgerEvent.findMany({ where: { kind: "listing-edited" } });
  expect(event).toMatchObject({
    actor: acme.root.did,
    subject: "mri:capability:io.macula/acme-corp/loan-tui",
    payload: { fields: ["description", "tags"], via: "session" },
  });
});

describe("POST /api/v1/listings/{org}/{name}/screenshots", () => {
  test("stores what came under its content id, counted as the publisher's, to be shown by an edit", async () => {
    // Of several leaves: its tree has a node of its own.
    const image = await anImage("png", { width: 900, height: 400 });
    const response = await send(image);
    expect(response.status).toBe(201);
    const { cid, width, height } = await response.json();
    expect({ width, height }).toEqual({ width: 900, height: 400 });
    const content = await db().content.findUniqueOrThrow({ where: { cid } });
    expect(content).toMatchObject({ publisherId: acme.publisherId, size: BigInt(image.length) });
    expect(await (await patch({ screenshots: [cid] })).json()).toMatchObject({
      screenshots: [{ width: 900, height: 400 }],
    });
    expect((await send(image)).status).toBe(200);
  });

  test.each([
    ["no image", async () => Buffer.from("GIF89a"), 415, "image-unsupported"],
    ["a moving one", () => anImage("gif", { frames: 2 }), 415, "image-unsupported"],
    [
      "too many bytes",
      async () => Buffer.alloc(limits.screenshotBytes + 1),
      413,
      "image-too-large",
    ],
    ["too many pixels", () => anImage("png", { width: 9_000 }), 413, "image-too-large"],
  ] as const)("refuses %s, and keeps nothing", async (_, make, status, code) => {
    const before = await storedState();
    expect(await refusalOf(await send(await make()))).toMatchObject({ status, code });
    expect(await storedState()).toEqual(before);
  });

  test("keeps nothing of an upload that breaks off", async () => {
    const image = await anImage("png");
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(image.subarray(0, 50)),
      pull: (controller) => controller.error(new Error("the sender went away")),
    });
    const request = new Request(`${own.origin}${path}/screenshots`, {
      method: "POST",
      body,
      duplex: "half",
      headers: { ...own, "content-type": "application/octet-stream" },
    } as RequestInit);
    const before = await storedState();
    const response = await POST(request, { params: Promise.resolve(params) });
    expect(await refusalOf(response)).toMatchObject({ status: 415, code: "image-unsupported" });
    expect(await storedState()).toEqual(before);
  });

  test("refuses what exceeds the publisher's storage", async () => {
    const size = BigInt(limits.publisherQuotaBytes);
    await db().content.create({
      data: { cid: "full", publisherId: acme.publisherId, size, sha256: "" },
    });
    const before = await storedState();
    expect(await refusalOf(await send(await anImage("png")))).toMatchObject({
      code: "quota-exceeded",
    });
    expect(await storedState()).toEqual(before);
  });

  test("answers 404 where nothing is listed", async () => {
    const sent = { ...own, "content-type": "application/octet-stream" };
    const response = await ask(POST, "POST", "/api/v1/listings/acme-corp/nothing/screenshots", {
      params: { org: "acme-corp", name: "nothing" },
      bytes: await anImage("png"),
      headers: sent,
    });
    expect(await refusalOf(response)).toMatchObject({ status: 404, code: "not-found" });
  });
});

describe("POST /api/v1/listings/{org}/{name}/recordings", () => {
  test("stores what came under its content id, to be played by an edit", async () => {
    const cast = aCast(undefined, { title: "A loan" });
    const response = await sendCast(cast);
    expect(response.status).toBe(201);
    const { cid, title, seconds } = await response.json();
    expect({ title, seconds }).toEqual({ title: "A loan", seconds: 1.5 });
    const content = await db().content.findUniqueOrThrow({ where: { cid } });
    expect(content).toMatchObject({ publisherId: acme.publisherId, size: BigInt(cast.length) });
    expect(await (await patch({ recordings: [cid] })).json()).toMatchObject({
      recordings: [{ title: "A loan", seconds: 1.5 }],
    });
    expect((await sendCast(cast)).status).toBe(200);
  });

  test.each([
    ["no recording", () => Buffer.from("GIF89a"), 415, "recording-invalid"],
    ["too many bytes", () => Buffer.alloc(limits.recordingBytes + 1), 413, "recording-too-large"],
    [
      "too many columns",
      () => aCast(undefined, { width: limits.recordingColumns + 1 }),
      413,
      "recording-too-large",
    ],
  ] as const)("refuses %s, and keeps nothing", async (_, make, status, code) => {
    const before = await storedState();
    expect(await refusalOf(await sendCast(make()))).toMatchObject({ status, code });
    expect(await storedState()).toEqual(before);
  });

  test("are part of the edition that an edit begins from", async () => {
    const edition = (await (await patch({})).json()).edition;
    const { cid } = await (await sendCast(aCast())).json();
    expect((await patch({ edition, recordings: [cid] })).ok).toBe(true);
    const late = await refusalOf(await patch({ edition, recordings: [] }));
    expect(late).toMatchObject({ status: 409, code: "listing-changed" });
    expect(late.view.detail).toContain("recordings");
  });
});
