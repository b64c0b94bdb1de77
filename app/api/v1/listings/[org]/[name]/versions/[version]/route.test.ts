import { limits } from "@hecate/protocol/limits";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { aListing } from "#lib/testing/listings";
import { aPublisher, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf, type Sent } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { storedState } from "#lib/testing/stored-state";
import { GET, PATCH } from "./route";

provideWorld();

const requires = "mri:capability:io.macula/acme-corp/loan-origination";
const repository = "https://git.example/loan-tui";
let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme, {
    notes: "# First",
    manifest: {
      depends_on: [requires, { mri: `${requires}-core`, version: ">=2 <3" }],
      source: { repository, revision: "a".repeat(40) },
    },
  });
});

function get(version: string): Promise<Response> {
  const path = `/api/v1/listings/acme-corp/loan-tui/versions/${version}`;
  return ask(GET, "GET", path, { params: { org: "acme-corp", name: "loan-tui", version } });
}

describe("GET /api/v1/listings/{org}/{name}/versions/{version}", () => {
  test("shows what the manifest says, in full", async () => {
    expect(await (await get("1.0.0")).json()).toMatchObject({
      version: "1.0.0",
      license: "Apache-2.0",
      source: { repository, revision: "a".repeat(40), build: null },
      requires: [
        { mri: requires, version: null, listed: null },
        { mri: `${requires}-core`, version: ">=2 <3", listed: null },
      ],
      artifacts: [{ platform: "linux-amd64", size: 3000 }],
      yanked: null,
      notes: "# First",
    });
  });

  test.each([
    ["2.4.0", ["2.4.0"], { newest: "2.4.0", fits: true }],
    ["3.0.0", ["2.4.0", "3.0.0"], { newest: "3.0.0", fits: false }],
  ])(
    "says whether the newest version of what is required, %s, will do",
    async (_, versions, offer) => {
      for (const version of versions) {
        await aListing(acme, { name: "loan-origination-core", version });
      }
      const listed = { org: "acme-corp", name: "loan-origination-core", ...offer };
      expect(await (await get("1.0.0")).json()).toMatchObject({
        requires: [{ listed: null }, { version: ">=2 <3", listed }],
      });
      await db().version.updateMany({
        where: { version: { not: "1.0.0" } },
        data: { state: "held" },
      });
      expect(await (await get("1.0.0")).json()).toMatchObject({
        requires: [{ listed: null }, { listed: { newest: null, fits: false } }],
      });
    },
  );

  test.each(["held", "quarantined", "removed"])(
    "withholds the notes of what is %s",
    async (state) => {
      await db().version.updateMany({ data: { state } });
      expect(await (await get("1.0.0")).json()).toMatchObject({ notes: null });
    },
  );

  test.each(["1.0.1", "v1.0.0", "1", "latest", "1.0.0%00"])(
    "answers 404 for %s",
    async (version) => {
      expect(await refusalOf(await get(version))).toMatchObject({ status: 404, code: "not-found" });
    },
  );

  test("refuses when too many were asked for", async () => {
    exhaust("read");
    expect((await get("1.0.0")).status).toBe(429);
  });
});

describe("PATCH /api/v1/listings/{org}/{name}/versions/{version}", () => {
  function edit(notes: unknown, version = "1.0.0", sent: Sent = {}): Promise<Response> {
    const resource = `mri:capability:io.macula/acme-corp/loan-tui?version=${version}`;
    return ask(PATCH, "PATCH", `/api/v1/listings/acme-corp/loan-tui/versions/${version}`, {
      params: { org: "acme-corp", name: "loan-tui", version },
      json: { notes },
      as: { signer: acme.root, capability: { with: resource, can: "publish/tui" } },
      ...sent,
    });
  }

  test("corrects the notes, in one ledger event, and leaves the rest", async () => {
    const { notes: _, ...before } = await (await get("1.0.0")).json();
    expect(await (await edit("Faster.")).json()).toEqual({ ...before, notes: "Faster." });
    expect(await db().ledgerEvent.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({
      kind: "version-edited",
      subject: "mri:capability:io.macula/acme-corp/loan-tui",
      payload: { version: "1.0.0", fields: ["notes"] },
    });
  });

  test.each([[null], [""], [" \n"]])("takes the notes away where they are %j", async (notes) => {
    expect(await (await edit(notes)).json()).toMatchObject({ notes: null });
  });

  test.each([
    ["too long ones", "x".repeat(limits.notesBytes + 1), "malformed-request"],
    ["none at all", undefined, "malformed-request"],
    ["ones that turn the text around", "a\u202eb", "forbidden-character"],
  ])("refuses %s", async (_, notes, code) => {
    const before = await storedState();
    expect(await refusalOf(await edit(notes))).toMatchObject({ status: 400, code });
    expect(await storedState()).toEqual(before);
  });

  test("takes as much as is allowed", async () => {
    expect((await edit("é".repeat(limits.notesBytes / 2))).status).toBe(200);
  });

  test("refuses nobody's word, another's, and that of who may speak for another version", async () => {
    const before = await storedState();
    const elsewhere = "mri:capability:io.macula/acme-corp/loan-tui?version=2.0.0";
    for (const [as, code] of [
      [undefined, "missing-authorization"],
      [testKey(7), "wrong-root"],
      [acme.root, "missing-capability"],
    ] as const) {
      const resource = as === acme.root ? elsewhere : elsewhere.replace("2.0.0", "1.0.0");
      const invoker = as && {
        signer: as,
        capability: { with: resource, can: "publish/tui" } as const,
      };
      const response = await edit("x", "1.0.0", { as: invoker });
      expect(await refusalOf(response)).toMatchObject({ code });
    }
    expect(await storedState()).toEqual(before);
  });

  test("answers 404 for a version that is not listed", async () => {
    const before = await storedState();
    expect(await refusalOf(await edit("x", "9.9.9"))).toMatchObject({ status: 404 });
    expect(await storedState()).toEqual(before);
  });
});
