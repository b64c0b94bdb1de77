import { limits } from "@hecate/protocol/limits";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { issueInstallReceipt } from "@hecate/protocol/ucan/install-receipt";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { yankVersion } from "#lib/listings/yank-version";
import { aListing } from "#lib/testing/listings";
import { aPerson } from "#lib/testing/people";
import { anActor, aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { aReceipt, loanTui, manifestOf } from "#lib/testing/receipts";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { POST } from "./route";

provideWorld();

const params = { org: "acme-corp", name: "loan-tui", version: "1.0.0" };
const path = "/api/v1/listings/acme-corp/loan-tui/versions/1.0.0/installs";
const installer = testKey(7);
const day = 86_400_000;

let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme);
});

function post(json: unknown, version = "1.0.0"): Promise<Response> {
  const address = path.replace("1.0.0", version);
  return ask(POST, "POST", address, { params: { ...params, version }, json });
}

/** Made so many milliseconds from now, by the installer's clock. */
async function receipt(by = installer, later = 0, version = "1.0.0"): Promise<string> {
  const manifest = await manifestOf({ ...loanTui, version });
  return aReceipt(by, manifest, new Date(Date.now() + later));
}

async function recorded() {
  const [receipts, people, installers, events] = await Promise.all([
    db().installReceipt.findMany(),
    db().person.count(),
    db().installer.findMany(),
    db().ledgerEvent.count(),
  ]);
  return { receipts, people, installers, events };
}

async function expectRefusal(response: () => Promise<Response>, status: number, code: string) {
  const before = await recorded();
  expect(await refusalOf(await response())).toMatchObject({ status, code });
  expect(await recorded()).toEqual(before);
}

describe("POST …/versions/{version}/installs", () => {
  test("makes no account where too many came from one address, and takes who has one", async () => {
    const old = await aPerson();
    exhaust("join");
    const json = { receipt: await receipt() };
    await expectRefusal(() => post(json), 429, "too-many-requests");
    expect((await post({ receipt: await receipt(old.key) })).status).toBe(201);
  });

  test("records who installed under a pseudonym, and makes an account for a new key", async () => {
    const response = await post({ receipt: await receipt() });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ version: "1.0.0", countsFrom: null });
    const { receipts, people } = await recorded();
    expect([receipts.length, people]).toEqual([1, 1]);
    const [event] = await db().ledgerEvent.findMany({ where: { kind: "app-installed" } });
    expect(event).toMatchObject({
      subject: "mri:capability:io.macula/acme-corp/loan-tui",
      actor: expect.stringMatching(/^person:[a-z2-7]+$/),
    });
    // No id of the receipt: who knows a key could work it out for each second, and find the key here.
    expect(event?.payload).toEqual({ version: "1.0.0", platform: "linux-amd64" });
  });

  test("keeps the first receipt of a person for a version, however often it comes", async () => {
    const first = { receipt: await receipt() };
    const answered = await (await post(first)).json();
    for (const again of [first, { receipt: await receipt(installer, 5000) }]) {
      const response = await post(again);
      expect([response.status, await response.json()]).toEqual([200, answered]);
    }
    expect((await recorded()).receipts).toHaveLength(1);
  });

  test("records one of several that come at once", async () => {
    const texts = await Promise.all([0, 1000, 2000, 3000].map((ms) => receipt(installer, ms)));
    const answers = await Promise.all(texts.map((text) => post({ receipt: text })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(await recorded()).toMatchObject({ receipts: [{}], people: 1, installers: [{}] });
  });

  test("reckons from when it was seen, not from what the installer's clock says", async () => {
    const before = Date.now();
    await post({ receipt: await receipt(installer, -20 * day) });
    const [row] = (await recorded()).receipts;
    expect(row?.recordedAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(row?.installedAt.getTime()).toBeLessThan(before - 19 * day);
  });

  test("bears a clock that is a little fast, and never records a time to come", async () => {
    await post({ receipt: await receipt(installer, (limits.clockSkewSeconds - 5) * 1000) });
    const [row] = (await recorded()).receipts;
    expect(row?.installedAt).toEqual(row?.recordedAt);
  });

  test("refuses one of the future and one that is too old", async () => {
    const future = await receipt(installer, day);
    await expectRefusal(() => post({ receipt: future }), 422, "receipt-from-future");
    const old = await receipt(installer, -31 * day);
    await expectRefusal(() => post({ receipt: old }), 401, "expired");
  });

  test("refuses one for a version that does not exist, and one of another version", async () => {
    await aListing(acme, { version: "1.1.0" });
    const json = { receipt: await receipt() };
    await expectRefusal(() => post(json, "9.9.9"), 404, "not-found");
    await expectRefusal(() => post(json, "1.1.0"), 403, "missing-capability");
  });

  test("refuses one for another service, and one that is forged", async () => {
    const service = "did:web:elsewhere.example";
    const manifest = await manifestOf(loanTui);
    const order = { issuer: installer, service, manifest, platform: "linux-amd64" } as const;
    const foreign = await issueInstallReceipt({ ...order, now: new Date() });
    await expectRefusal(() => post({ receipt: foreign }), 401, "not-the-audience");
    const [good, other] = [await receipt(), await receipt(testKey(8))];
    const forged = [...good.split(".").slice(0, 2), other.split(".")[2]].join(".");
    await expectRefusal(() => post({ receipt: forged }), 401, "bad-signature");
    await expectRefusal(() => post({ receipt: "a.b.c" }), 400, "malformed");
    await expectRefusal(() => post({}), 400, "malformed-request");
  });

  test("refuses one for a yanked version, with the reason, and keeps what came before the yank", async () => {
    const before = { receipt: await receipt() };
    expect((await post(before)).status).toBe(201);
    const yanked = { ...loanTui, version: "1.0.0" } as Parameters<typeof yankVersion>[0];
    expectOk(await yankVersion(yanked, "It loses data", anActor(acme.root.did), new Date()));
    const late = { receipt: await receipt(testKey(8)) };
    await expectRefusal(() => post(late), 410, "version-yanked");
    expect((await refusalOf(await post(late))).view.detail).toContain("It loses data");
    expect((await recorded()).receipts).toHaveLength(1);
  });

  test.each([
    ["held", 409],
    ["quarantined", 409],
    ["removed", 410],
  ])("refuses one for a version that is %s, with the reason", async (state, status) => {
    const json = { receipt: await receipt() };
    await db().version.updateMany({ data: { state, stateReason: "It steals passwords" } });
    const refusal = await refusalOf(await post(json));
    expect(refusal).toMatchObject({ status, code: `version-${state}` });
    expect(refusal.view.detail).toContain("It steals passwords");
    expect((await recorded()).receipts).toEqual([]);
  });

  test("refuses one by a key whose account was closed", async () => {
    const { personId, key } = await aPerson();
    await db().person.update({ where: { id: personId }, data: { closedAt: new Date() } });
    const text = await receipt(key);
    await expectRefusal(() => post({ receipt: text }), 403, "account-closed");
  });

  test("does not record a second time what another's key recorded before", async () => {
    const json = { receipt: await receipt() };
    await post(json);
    const { personId } = await aPerson();
    await db().identity.updateMany({ where: { subject: installer.did }, data: { personId } });
    expect((await post(json)).status).toBe(200);
    expect((await recorded()).receipts).toHaveLength(1);
  });

  test("refuses a body that is too large, and when too many were asked for", async () => {
    const huge = "x".repeat(limits.jsonBodyBytes);
    await expectRefusal(() => post({ receipt: huge }), 413, "body-too-large");
    exhaust("write");
    expect((await post({})).status).toBe(429);
  });
});
