import { limits } from "@hecate/protocol/limits";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { issueToken } from "@hecate/protocol/ucan/issue";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { aListing } from "#lib/testing/listings";
import { aPublisher, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

const repository = "https://github.com/acme/loan-tui";
const source = (digit: string) => ({ source: { repository, revision: digit.repeat(40) } });
let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme, { version: "1.0.0", manifest: source("a"), notes: "First" });
});

function compare(from: string, to: string, name = "loan-tui"): Promise<Response> {
  const path = `/api/v1/listings/acme-corp/${name}/compare?${new URLSearchParams({ from, to })}`;
  return ask(GET, "GET", path, { params: { org: "acme-corp", name } });
}

describe("GET /api/v1/listings/{org}/{name}/compare", () => {
  test("says what the manifest changed and who signed it, with the notes of those between", async () => {
    const ci = testKey(5);
    const resource = "mri:capability:io.macula/acme-corp/loan-tui";
    const proof = await issueToken({
      issuer: acme.root,
      audience: ci.did,
      capabilities: [{ with: resource, can: "publish/tui" }],
      expiresAt: Math.floor(Date.now() / 1000) + 7200,
    });
    await aListing(acme, { version: "1.1.0-rc.1", notes: "Nearly" });
    await aListing(acme, { version: "0.9.0", notes: "Older" });
    const manifest = { ...source("b"), license: "MIT" };
    await aListing(acme, { version: "1.1.0", manifest, signer: ci, proof });
    expect(await (await compare("1.0.0", "1.1.0")).json()).toMatchObject({
      from: { version: "1.0.0", yanked: null, state: { state: "listed" } },
      to: { version: "1.1.0" },
      changes: [
        { of: "signer", before: acme.root.did, after: ci.did },
        { of: "revision", before: "a".repeat(40), after: "b".repeat(40) },
        { of: "license", before: "Apache-2.0", after: "MIT" },
        { of: "platform", platform: "linux-amd64" },
      ],
      sourceComparison: `${repository}/compare/${"a".repeat(40)}...${"b".repeat(40)}`,
      notes: [{ version: "1.1.0-rc.1", notes: "Nearly" }],
      notesLeftOut: 0,
    });
  });

  test("is the same from behind, and nothing of a version with itself", async () => {
    await aListing(acme, { version: "1.1.0", notes: "Second" });
    expect(await (await compare("1.1.0", "1.0.0")).json()).toMatchObject({
      changes: expect.arrayContaining([{ of: "repository", before: null, after: repository }]),
      notes: [{ version: "1.1.0" }],
    });
    const same = await (await compare("1.0.0", "1.0.0")).json();
    expect(same).toMatchObject({ changes: [], notes: [], sourceComparison: null });
  });

  test("says of a withheld version how it stands, and none of its notes", async () => {
    await aListing(acme, { version: "1.1.0", notes: "Second" });
    const state = { state: "quarantined", stateReason: "It sends keys away." };
    await db().version.updateMany({ where: { version: "1.1.0" }, data: state });
    expect(await (await compare("1.0.0", "1.1.0")).json()).toMatchObject({
      to: { state: { state: "quarantined", reason: "It sends keys away." } },
      notes: [],
    });
  });

  test("leaves out notes beyond the bound, and says how many", async () => {
    for (let patch = 1; patch <= limits.comparedNotes + 2; patch += 1) {
      await aListing(acme, { version: `1.0.${patch}`, notes: `Patch ${patch}` });
    }
    const { notes, notesLeftOut } = await (
      await compare("1.0.0", `1.0.${limits.comparedNotes + 2}`)
    ).json();
    expect(notes).toHaveLength(limits.comparedNotes);
    expect(notes[0]).toMatchObject({ notes: `Patch ${limits.comparedNotes + 2}` });
    expect(notesLeftOut).toBe(2);
  });

  test.each([
    ["1.0.0", "9.9.9", "loan-tui"],
    ["9.9.9", "1.0.0", "loan-tui"],
    ["1.0.0", "1.0.0", "nothing"],
  ])("answers 404 for %s and %s of %s", async (from, to, name) => {
    const refused = await refusalOf(await compare(from, to, name));
    expect(refused).toMatchObject({ status: 404, code: "not-found" });
  });

  test("refuses what is no version", async () => {
    const refused = await refusalOf(await compare("1.0", "latest"));
    expect(refused).toMatchObject({ status: 400, code: "malformed-request" });
  });

  test("refuses when too many were asked for", async () => {
    exhaust("read");
    expect((await compare("1.0.0", "1.0.0")).status).toBe(429);
  });
});
