import { limits } from "@hecate/protocol/limits";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { setPageCache } from "#lib/http/page-cache";
import { getStills } from "#lib/listings/get-stills";
import { aFile } from "#lib/testing/files";
import { aListing } from "#lib/testing/listings";
import { aPublisher, type TestPublisher, upload } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { aCast } from "#lib/testing/recordings";
import { ask, type Invoker, refusalOf, type Sent } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { storedState } from "#lib/testing/stored-state";
import { GET, PATCH } from "./route";

provideWorld();

let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme);
});

const path = "/api/v1/listings/acme-corp/loan-tui";
const params = { org: "acme-corp", name: "loan-tui" };

describe("GET /api/v1/listings/{org}/{name}", () => {
  function get(org: string, name: string): Promise<Response> {
    return ask(GET, "GET", `/api/v1/listings/${org}/${name}`, { params: { org, name } });
  }

  test("shows the listing with its newest version", async () => {
    const response = await get("acme-corp", "loan-tui");
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      mri: "mri:capability:io.macula/acme-corp/loan-tui",
      readme: "# loan-tui",
      current: { version: "1.0.0", yanked: null },
      versions: [{ version: "1.0.0" }],
    });
  });

  test.each([
    ["acme-corp", "nothing"],
    ["nobody", "loan-tui"],
    ["Acme", "loan-tui"],
    ["acme-corp", "..%2f"],
  ])("answers 404 for %s/%s", async (org, name) => {
    expect(await refusalOf(await get(org, name))).toMatchObject({ status: 404, code: "not-found" });
  });

  test("refuses when too many were asked for", async () => {
    exhaust("read");
    expect((await get("acme-corp", "loan-tui")).status).toBe(429);
  });
});

describe("PATCH /api/v1/listings/{org}/{name}", () => {
  function managing(resource = "mri:capability:io.macula/acme-corp/loan-tui"): Invoker {
    return { signer: acme.root, capability: { with: resource, can: "publish/tui" } };
  }

  function patch(json: unknown, sent: Sent = {}): Promise<Response> {
    return ask(PATCH, "PATCH", path, { params, json, as: managing(), ...sent });
  }

  async function expectRefusal(response: () => Promise<Response>, status: number, code: string) {
    const before = await storedState();
    expect(await refusalOf(await response())).toMatchObject({ status, code });
    expect(await storedState()).toEqual(before);
  }

  test("replaces recordings, keeps them where it does not name them, and takes them away", async () => {
    const casts = [aCast([[1, "o", "one"]]), aCast([[2, "o", "two"]], { title: "Two" })];
    const files = await Promise.all(casts.map((bytes) => aFile(bytes)));
    for (const file of files) await upload(acme, file);
    const listed = async (edit: object) => (await (await patch(edit)).json()).recordings;
    const both = [{ seconds: 1 }, { seconds: 2, title: "Two", columns: 80, rows: 24 }];
    expect(await listed({ recordings: files.map(({ cid }) => cid) })).toMatchObject(both);
    expect(await getStills("acme-corp", "loan-tui")).toMatchObject([
      expect.arrayContaining([[expect.objectContaining({ text: "one" })]]),
      expect.arrayContaining([[expect.objectContaining({ text: "two" })]]),
    ]);
    expect(await listed({ description: "Loans" })).toMatchObject(both);
    expect(await listed({ recordings: [files[1]?.cid] })).toMatchObject(both.slice(1));
    expect(await listed({ recordings: [] })).toEqual([]);
  });

  test("changes what is given, keeps the rest, and records which fields", async () => {
    const response = await patch({ description: "Better", homepage: "https://acme.example/" });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      description: "Better",
      homepage: "https://acme.example/",
      readme: "# loan-tui",
      tags: ["finance"],
    });
    expect(await (await patch({ homepage: null })).json()).toMatchObject({ homepage: null });
    const events = await db().ledgerEvent.findMany({
      where: { kind: "listing-edited" },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ payload }) => payload)).toEqual([
      { fields: ["description", "homepage"] },
      { fields: ["homepage"] },
    ]);
  });

  test("expires the pages that show the listing", async () => {
    const expired: string[] = [];
    setPageCache((tag) => expired.push(tag));
    await patch({ description: "Better" });
    setPageCache(() => {});
    expect(expired).toEqual(["listing:acme-corp/loan-tui", "publisher:acme-corp", "catalogue"]);
  });

  test("changes nothing when nothing is given", async () => {
    const events = await db().ledgerEvent.count();
    expect((await patch({})).status).toBe(200);
    expect(await db().ledgerEvent.count()).toBe(events);
  });

  test.each<[unknown, string]>([
    [{ description: "" }, "malformed-request"],
    [{ description: "x".repeat(limits.descriptionChars + 1) }, "malformed-request"],
    [{ description: "a\u202eb" }, "forbidden-character"],
    [{ version: "2.0.0" }, "malformed-request"],
    [[], "malformed-request"],
    [null, "malformed-request"],
  ])("refuses %j", async (json, code) => {
    await expectRefusal(() => patch(json), 400, code);
  });

  test("refuses a body that is too large", async () => {
    const bytes = Buffer.alloc(limits.jsonBodyBytes + 1, 0x20);
    const headers = { "content-type": "application/json" };
    await expectRefusal(() => patch(undefined, { bytes, headers }), 413, "body-too-large");
  });

  test("refuses an edit that began from other words, and names what changed since", async () => {
    const { edition } = await (await patch({ homepage: null })).json();
    const other = await (await patch({ readme: "# Other", tags: [] })).json();
    const late = () => patch({ description: "Mine", edition });
    await expectRefusal(late, 409, "listing-changed");
    expect((await refusalOf(await late())).view.detail).toBe("Since then: tags, readme");
    const again = await patch({ description: "Mine", edition: other.edition });
    expect(await again.json()).toMatchObject({ description: "Mine", readme: "# Other" });
  });

  test("refuses an edition that is too long", async () => {
    const edition = "x".repeat(limits.editionChars + 1);
    await expectRefusal(() => patch({ edition }), 400, "malformed-request");
  });

  test("refuses whoever may not edit this listing", async () => {
    const stranger = { ...managing(), signer: testKey(9) };
    const another = managing("mri:capability:io.macula/acme-corp/another");
    await expectRefusal(() => patch({}, { as: undefined }), 401, "not-signed-in");
    await expectRefusal(() => patch({}, { as: stranger }), 403, "wrong-root");
    await expectRefusal(() => patch({}, { as: another }), 403, "missing-capability");
  });

  test("answers 404 where nothing is listed", async () => {
    const as = managing("mri:capability:io.macula/acme-corp/nothing");
    const response = ask(PATCH, "PATCH", "/api/v1/listings/acme-corp/nothing", {
      params: { org: "acme-corp", name: "nothing" },
      json: { description: "x" },
      as,
    });
    await expectRefusal(() => response, 404, "not-found");
  });

  test("refuses when too many were asked for", async () => {
    exhaust("write");
    expect((await patch({})).status).toBe(429);
  });
});
