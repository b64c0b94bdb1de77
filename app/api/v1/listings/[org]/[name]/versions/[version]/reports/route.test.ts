import { limits } from "@hecate/protocol/limits";
import { listingMri, realmMri } from "@hecate/protocol/mri";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { anImage } from "#lib/testing/images";
import { aListing } from "#lib/testing/listings";
import { aModerator } from "#lib/testing/moderation";
import { aPerson, aSession, type TestPerson } from "#lib/testing/people";
import { aPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf, type Sent } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET as LIST } from "../../../../../../me/reports/route";
import { POST as UPLOAD } from "../../../../../../report-images/route";
import { GET as IMAGE } from "../../../../../../reports/[id]/images/[cid]/route";
import { POST as RETRACT } from "../../../../../../reports/[id]/retract/route";
import { GET as SHOW } from "../../../../../../reports/[id]/route";
import { POST } from "./route";

provideWorld();

const params = { org: "acme-corp", name: "loan-tui", version: "1.0.0" };
const path = "/api/v1/listings/acme-corp/loan-tui/versions/1.0.0/reports";
const filing = { with: listingMri("acme-corp", "loan-tui"), can: "report/file" } as const;
const own = { with: realmMri, can: "person/act" } as const;
const said = { reason: "malware", text: "It sends my keys to a stranger." };

let ada: TestPerson;
beforeEach(async () => {
  await aListing(await aPublisher());
  ada = await aPerson();
});

function post(json: unknown, sent: Sent = { as: { signer: ada.key, capability: filing } }) {
  return ask(POST, "POST", path, { params, json, ...sent });
}

function show(id: string, by: TestPerson) {
  const as = { signer: by.key, capability: own };
  return ask(SHOW, "GET", `/api/v1/reports/${id}`, { params: { id }, as });
}

describe("POST …/versions/{version}/reports", () => {
  test("files a report, which its reporter sees and nobody else", async () => {
    const filed = await post(said);
    const { id, ...report } = await filed.json();
    expect([filed.status, filed.headers.get("cache-control")]).toEqual([201, "private, no-store"]);
    expect(report).toMatchObject({ ...said, state: "open", track: null, outcome: null });
    expect(await (await show(id, ada)).json()).toMatchObject({ id, state: "open" });
    const stranger = await show(id, await aPerson());
    expect(await refusalOf(stranger)).toMatchObject({ status: 404, code: "not-found" });
    const as = { signer: ada.key, capability: own };
    const mine = await (await ask(LIST, "GET", "/api/v1/me/reports", { as })).json();
    expect(mine).toMatchObject({ items: [{ id }], nextCursor: null });
  });

  test("takes a browser's session from our own pages, and from nowhere else", async () => {
    const headers = await aSession(ada);
    expect((await post(said, { headers })).status).toBe(201);
    const foreign = { ...headers, origin: "https://elsewhere.example" };
    const refused = await refusalOf(await post(said, { headers: foreign }));
    expect(refused).toMatchObject({ status: 403, code: "cross-site-request" });
  });

  test("refuses the same cause twice, also when both come at once", async () => {
    const both = await Promise.all([post(said), post(said)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await post({ ...said, reason: "licence" })).status).toBe(201);
    expect(await db().report.count()).toBe(2);
    expect(await db().case.count()).toBe(1);
  });

  test("takes an anonymous tip, which its secret alone leads to", async () => {
    const filed = await post({ ...said, anonymous: true }, {});
    const { id, track, anonymous } = await filed.json();
    expect([filed.status, anonymous]).toEqual([201, true]);
    const params = { id };
    const found = await ask(SHOW, "GET", `/api/v1/reports/${id}?track=${track}`, { params });
    expect(await found.json()).toMatchObject({ id, state: "open" });
    const guess = await ask(SHOW, "GET", `/api/v1/reports/${id}?track=${"A".repeat(43)}`, {
      params,
    });
    expect(guess.status).toBe(404);
    const retracted = await ask(RETRACT, "POST", `/api/v1/reports/${id}/retract`, {
      params,
      json: { track },
    });
    expect(await retracted.json()).toMatchObject({ state: "retracted" });
  });

  test("keeps images for the reporter and for moderators", async () => {
    const as = { signer: ada.key, capability: own };
    const bytes = await anImage("png");
    const headers = { "content-type": "application/octet-stream" };
    const kept = await ask(UPLOAD, "POST", "/api/v1/report-images", { bytes, headers, as });
    const { cid } = await kept.json();
    const { id } = await (await post({ ...said, images: [cid] })).json();
    const see = async (by: TestPerson) => {
      const address = `/api/v1/reports/${id}/images/${cid}`;
      const mine = { signer: by.key, capability: own };
      return (await ask(IMAGE, "GET", address, { params: { id, cid }, as: mine })).status;
    };
    const moderator = await aModerator(new Date());
    expect([await see(ada), await see(moderator), await see(await aPerson())]).toEqual([
      200, 200, 404,
    ]);
  });

  test.each([
    ["a version that is not listed", {}, { version: "9.9.9" }, 404, "not-found"],
    ["a file of another version", { cid: `bafkrei${"a".repeat(52)}` }, {}, 409, "report-mismatch"],
    [
      "an image that is not here",
      { images: [`bafkrei${"a".repeat(52)}`] },
      {},
      409,
      "report-image-missing",
    ],
    ["a cause that is none", { reason: "boring" }, {}, 400, "malformed-request"],
    ["a text that hides characters", { text: "safe\u202eexe" }, {}, 400, "forbidden-character"],
    [
      "a text too long",
      { text: "x".repeat(limits.reportTextChars + 1) },
      {},
      400,
      "malformed-request",
    ],
    [
      "too many images",
      { images: Array(limits.reportImages + 1).fill(`bafkrei${"a".repeat(52)}`) },
      {},
      400,
      "malformed-request",
    ],
  ])("refuses %s", async (_, json, other, status, code) => {
    const version = { ...params, ...other };
    const address = path.replace("1.0.0", version.version);
    const as = { signer: ada.key, capability: filing };
    const sent = { params: version, json: { ...said, ...json }, as };
    const refused = await refusalOf(await ask(POST, "POST", address, sent));
    expect(refused).toMatchObject({ status, code });
    expect(await db().report.count()).toBe(0);
  });

  test("refuses who neither signs nor is signed in nor wants to be nobody", async () => {
    expect((await post(said, {})).status).toBe(401);
  });

  test("refuses a flood by one key, and one of tips from one address", async () => {
    exhaust("report", ada.personId);
    exhaust("tip");
    expect((await post(said)).status).toBe(429);
    expect((await post({ ...said, anonymous: true }, {})).status).toBe(429);
    expect(
      (await post(said, { as: { signer: (await aPerson()).key, capability: filing } })).status,
    ).toBe(201);
  });

  test("are counted by the address as well, since keys are free, and so are their images", async () => {
    exhaust("reportAddress");
    const refused = { status: 429, code: "too-many-requests" };
    expect(await refusalOf(await post(said))).toMatchObject(refused);
    const as = { signer: (await aPerson()).key, capability: own };
    const headers = { "content-type": "application/octet-stream" };
    const bytes = await anImage("png");
    const image = await ask(UPLOAD, "POST", "/api/v1/report-images", { bytes, headers, as });
    expect(await refusalOf(image)).toMatchObject(refused);
    expect((await post({ ...said, anonymous: true }, {})).status).toBe(201);
    expect(await db().report.count()).toBe(1);
  });
});
