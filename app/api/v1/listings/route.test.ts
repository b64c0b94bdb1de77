import { limits } from "@hecate/protocol/limits";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { issueToken, type Signer } from "@hecate/protocol/ucan/issue";
import { neededToPublish } from "@hecate/protocol/ucan/manifest-signature";
import type { Submission } from "@hecate/protocol/wire/listing";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { getListing } from "#lib/listings/get-listing";
import { getVersion } from "#lib/listings/get-version";
import { aFile, programBytes } from "#lib/testing/files";
import { anImage } from "#lib/testing/images";
import { aListing, aSubmission } from "#lib/testing/listings";
import { aPublisher, type TestPublisher, upload } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { aCast } from "#lib/testing/recordings";
import { ask, bearer, refusalOf, type Sent } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { storedState } from "#lib/testing/stored-state";
import { POST } from "./route";

provideWorld();

const path = "/api/v1/listings";
let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
});

type Made = Awaited<ReturnType<typeof aSubmission>>;

function bodyOf({ manifest, listing }: Made): Submission {
  return { manifest, listing };
}

function submit(
  made: Made,
  { signer = acme.root, proof, ...sent }: Sent & { signer?: Signer; proof?: string } = {},
): Promise<Response> {
  const as = { signer, proof, capability: pick(neededToPublish(made.signed)) };
  return ask(POST, "POST", path, { json: bodyOf(made), as, ...sent });
}

function pick({ with: resource, can }: ReturnType<typeof neededToPublish>) {
  return { with: resource, can };
}

async function expectRefusal(response: () => Promise<Response>, status: number, code: string) {
  const before = await storedState();
  const refused = await refusalOf(await response());
  expect(refused).toMatchObject({ status, code });
  expect(await storedState()).toEqual(before);
  return refused.view;
}

describe("POST /api/v1/listings", () => {
  test("lists a signed version, with its text, in one ledger event", async () => {
    const made = await aSubmission(acme);
    const response = await submit(made);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      mri: "mri:capability:io.macula/acme-corp/loan-tui",
      version: "1.0.0",
      created: true,
      page: "http://localhost:3000/listings/acme-corp/loan-tui",
    });
    const listed = await getListing("acme-corp", "loan-tui");
    expect(listed).toMatchObject({
      description: made.listing.description,
      tags: ["finance"],
      license: "Apache-2.0",
      version: "1.0.0",
      current: { signer: acme.root.did, artifacts: [{ platform: "linux-amd64", size: 3000 }] },
    });
    const events = await db().ledgerEvent.findMany({ orderBy: { seq: "asc" } });
    expect(events.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1n, "publisher-claimed"],
      [2n, "version-published"],
    ]);
  });

  test("keeps the notes of the version, also of one that is not shown", async () => {
    await aListing(acme, { version: "2.0.0", notes: "Second" });
    const made = await aSubmission(acme, { version: "1.9.0" });
    await submit(made, { json: { ...bodyOf(made), notes: "Only for those who stay" } });
    expect(await getVersion("acme-corp", "loan-tui", "1.9.0")).toMatchObject({
      notes: "Only for those who stay",
    });
    expect(await getListing("acme-corp", "loan-tui")).toMatchObject({
      current: { version: "2.0.0", notes: "Second" },
    });
  });

  test("refuses notes that are too long, and writes nothing", async () => {
    const made = await aSubmission(acme);
    const json = { ...bodyOf(made), notes: "x".repeat(limits.notesBytes + 1) };
    await expectRefusal(() => submit(made, { json }), 400, "malformed-request");
  });

  test("answers 200 to the same manifest again, and changes nothing", async () => {
    const made = await aSubmission(acme);
    await submit(made);
    const again = { ...made, listing: { ...made.listing, description: "Changed" } };
    const response = await submit(again);
    expect([response.status, await response.json()]).toMatchObject([200, { created: false }]);
    expect((await getListing("acme-corp", "loan-tui"))?.description).toBe(made.listing.description);
    expect(await db().ledgerEvent.count()).toBe(2);
  });

  test("keeps a version as it is: another manifest under its number is refused", async () => {
    await aListing(acme);
    const changed = await aSubmission(acme, { manifest: { license: "MIT" } });
    await expectRefusal(() => submit(changed), 409, "version-exists");
  });

  test("lets exactly one of two different manifests win that come at the same instant", async () => {
    const two = [
      await aSubmission(acme),
      await aSubmission(acme, { manifest: { license: "MIT" } }),
    ];
    const both = await Promise.all(two.map((made) => submit(made)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const loser = both.find(({ status }) => status === 409);
    expect(loser && (await refusalOf(loser)).code).toBe("version-exists");
    expect(await db().version.count()).toBe(1);
    expect(await db().listing.count()).toBe(1);
  });

  test("shows the highest version, whichever was listed last", async () => {
    await aListing(acme, { version: "2.0.0", manifest: { license: "MIT" } });
    expect((await submit(await aSubmission(acme, { version: "1.0.5" }))).status).toBe(201);
    expect(await getListing("acme-corp", "loan-tui")).toMatchObject({
      version: "2.0.0",
      license: "MIT",
      versions: [{ version: "1.0.5" }, { version: "2.0.0" }],
    });
  });

  test("keeps the text of the newest version when an older line gets another", async () => {
    await aListing(acme, { version: "2.0.0" });
    const before = await getListing("acme-corp", "loan-tui");
    const listing = { description: "Not for you", readme: "# Not for you" };
    expect((await submit(await aSubmission(acme, { version: "1.0.5", listing }))).status).toBe(201);
    const after = await getListing("acme-corp", "loan-tui");
    expect([after?.description, after?.readme]).toEqual([before?.description, before?.readme]);
  });

  test("keeps what the submission of a later version does not say", async () => {
    const image = await aFile(await anImage("png", { width: 64, height: 48 }));
    await upload(acme, image);
    const said = { tags: ["finance"], readme: "# Loans", screenshots: [image.cid] };
    await submit(await aSubmission(acme, { version: "1.0.0", listing: said }));
    const silent = await aSubmission(acme, { version: "1.1.0" });
    silent.listing = { description: "Loans, again" };
    expect((await submit(silent)).status).toBe(201);
    expect(await getListing("acme-corp", "loan-tui")).toMatchObject({
      version: "1.1.0",
      description: "Loans, again",
      tags: ["finance"],
      readme: "# Loans",
      screenshots: [{ width: 64, height: 48 }],
      images: [{ width: 64, height: 48 }],
    });
  });

  test("keeps what its readme shows apart from the screenshots, and offers both to it", async () => {
    const [picture, shot] = [await anImage("png", { width: 30 }), await anImage("jpeg")];
    const files = [await aFile(picture), await aFile(shot)];
    for (const file of files) await upload(acme, file);
    const [image = "", screenshot = ""] = files.map(({ cid }) => cid);
    const listing = { images: [image, image], screenshots: [screenshot] };
    expect((await submit(await aSubmission(acme, { listing }))).status).toBe(201);
    const shown = await getListing("acme-corp", "loan-tui");
    expect(shown?.images.map(({ cid }) => cid)).toEqual([image, screenshot]);
    expect(shown?.screenshots).toHaveLength(1);
    const later = await aSubmission(acme, { version: "1.1.0", listing: { images: [] } });
    expect((await submit(later)).status).toBe(201);
    const after = await getListing("acme-corp", "loan-tui");
    expect(after?.images.map(({ cid }) => cid)).toEqual([screenshot]);
  });

  test("shows screenshots, re-encoded", async () => {
    const shot = await aFile(await anImage("png", { width: 60, height: 40 }));
    await upload(acme, shot);
    const made = await aSubmission(acme, { listing: { screenshots: [shot.cid] } });
    expect((await submit(made)).status).toBe(201);
    expect((await getListing("acme-corp", "loan-tui"))?.screenshots).toMatchObject([
      { width: 60, height: 40, url: expect.stringMatching(/^\/media\/bafkrei\w+\.webp$/) },
    ]);
  });
});

describe("POST /api/v1/listings by a delegate", () => {
  const ci = testKey(5);
  // Longer than the hour that a submission is signed for.
  const inADay = () => Math.floor(Date.now() / 1000) + 86_400;

  function delegation(resource: string, expiresAt = inADay()): Promise<string> {
    const capabilities = [{ with: resource, can: "publish/tui" } as const];
    return issueToken({ issuer: acme.root, audience: ci.did, capabilities, expiresAt });
  }

  async function submitAs(proof: string, version: string): Promise<Response> {
    const made = await aSubmission(acme, { version, signer: ci, proof });
    return submit(made, { signer: ci, proof });
  }

  test("lists what the delegation reaches, and nothing beyond", async () => {
    const proof = await delegation("mri:capability:io.macula/acme-corp/loan-tui?version=<=1.x");
    expect((await submitAs(proof, "1.2.0")).status).toBe(201);
    const made = await aSubmission(acme, { version: "2.0.0", signer: ci, proof });
    const problem = await expectRefusal(
      () => submit(made, { signer: ci, proof }),
      403,
      "version-widened",
    );
    expect(problem.at).toContain("token 2 of 2");
  });

  test("refuses a delegation that is revoked, or for another app", async () => {
    const other = await delegation("mri:capability:io.macula/acme-corp/another");
    expect(await refusalOf(await submitAs(other, "1.0.0"))).toMatchObject({
      code: "resource-widened",
    });
    const proof = await delegation(acme.mri);
    const { parseToken } = await import("@hecate/protocol/ucan/token");
    const token = await parseToken(proof);
    if (!token.ok) throw new Error(token.refusal.detail);
    await db().revocation.create({
      data: { tokenCid: token.value.id, issuerDid: acme.root.did, token: "" },
    });
    expect(await refusalOf(await submitAs(proof, "1.0.0"))).toMatchObject({ code: "revoked" });
  });
});

describe("POST /api/v1/listings lists nothing and refuses", () => {
  test("a manifest that names what is not stored, or is not what it says", async () => {
    const file = await aFile(programBytes("stored"));
    await expectRefusal(
      async () => submit(await aSubmission(acme, { file })),
      409,
      "content-missing",
    );
    await upload(acme, file);
    const larger = { ...file, size: file.size + 1 };
    await expectRefusal(
      async () => submit(await aSubmission(acme, { file: larger })),
      422,
      "size-mismatch",
    );
    const other = { ...file, sha256: "0".repeat(64) };
    await expectRefusal(
      async () => submit(await aSubmission(acme, { file: other })),
      422,
      "sha256-mismatch",
    );
  });

  test("a signature that is missing, for another manifest, or by a stranger", async () => {
    const made = await aSubmission(acme);
    const { signature: _, ...unsigned } = made.signed;
    const changed = { ...made.signed, license: "MIT" };
    const foreign = await aSubmission(acme, { signer: testKey(8) });
    const send = (json: unknown) => () => submit(made, { json });
    const { listing } = made;
    await expectRefusal(send({ manifest: unsigned, listing }), 400, "manifest-unsigned");
    await expectRefusal(send({ manifest: changed, listing }), 403, "manifest-mismatch");
    await expectRefusal(() => submit(foreign), 403, "wrong-root");
  });

  test("a name that is reserved, or that looks like another publisher's", async () => {
    const reserved = await aSubmission(acme, { name: "admin" });
    await expectRefusal(() => submit(reserved), 409, "name-reserved");
    await aListing(acme, { name: "loan-tui" });
    const rival = await aPublisher("basalt", 2);
    const lookalike = await aSubmission(rival, { name: "1oan-tui".replace("1", "i") });
    await expectRefusal(() => submit(lookalike, { signer: rival.root }), 409, "name-confusable");
  });

  test("whoever has no invocation, or one of another publisher", async () => {
    const made = await aSubmission(acme);
    await expectRefusal(() => submit(made, { as: undefined }), 401, "missing-authorization");
    await expectRefusal(() => submit(made, { signer: testKey(9) }), 403, "wrong-root");
    const nobody = { ...acme, mri: "mri:agent:io.macula/nobody" as typeof acme.mri };
    const unclaimed = await aSubmission(acme, { manifest: { publisher: nobody.mri } });
    await expectRefusal(() => submit(unclaimed), 404, "not-found");
  });

  test("an invocation that was used before", async () => {
    const made = await aSubmission(acme);
    const bytes = Buffer.from(JSON.stringify(bodyOf(made)));
    const as = { signer: acme.root, capability: pick(neededToPublish(made.signed)) };
    const headers = { authorization: await bearer(as, "POST", path, bytes) };
    expect((await submit(made, { headers })).status).toBe(201);
    await expectRefusal(() => submit(made, { headers }), 409, "replayed");
  });

  const tooLong = (chars: number) => "x".repeat(chars + 1);
  test.each<[string, Record<string, unknown>, string]>([
    ["an empty description", { description: " " }, "malformed-request"],
    [
      "a description too long",
      { description: tooLong(limits.descriptionChars) },
      "malformed-request",
    ],
    ["a description that reads backwards", { description: "safe\u202eexe" }, "forbidden-character"],
    ["a description with nothing to see", { description: "lo\u200ban" }, "forbidden-character"],
    ["a readme that reads backwards", { readme: "\u2066x" }, "forbidden-character"],
    ["a readme too long", { readme: tooLong(limits.readmeBytes) }, "malformed-request"],
    ["a tag too long", { tags: [tooLong(limits.tagChars)] }, "malformed-request"],
    ["a tag in capitals", { tags: ["Finance"] }, "malformed-request"],
    [
      "too many tags",
      { tags: Array.from({ length: limits.tags + 1 }, (_, i) => `t${i}`) },
      "malformed-request",
    ],
    [
      "too many screenshots",
      { screenshots: Array(limits.screenshots + 1).fill("x") },
      "malformed-request",
    ],
    [
      "a homepage too long",
      { homepage: `https://a.b/${tooLong(limits.homepageUrlChars)}` },
      "malformed-request",
    ],
    ["a homepage that is no address", { homepage: "http://a.b" }, "malformed-request"],
    ["a field that is not known", { stars: 5 }, "malformed-request"],
  ])("%s", async (_, text, code) => {
    const made = await aSubmission(acme);
    const json = { manifest: made.manifest, listing: { ...made.listing, ...text } };
    const problem = await expectRefusal(() => submit(made, { json }), 400, code);
    expect(problem.errors?.[0]?.pointer).toMatch(/^\/listing\//);
  });

  test("a manifest with a wrong field, naming the field", async () => {
    const made = await aSubmission(acme);
    const json = { manifest: { ...made.manifest, colour: "red" }, listing: made.listing };
    const problem = await expectRefusal(() => submit(made, { json }), 400, "manifest-invalid");
    expect(problem.at).toBe("/colour");
  });

  test("screenshots that are missing, no image, animated, too large, or more than an image", async () => {
    const cases: [Uint8Array, number, string][] = [
      [Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), 415, "image-unsupported"],
      [(await anImage("png")).subarray(0, 60), 415, "image-unsupported"],
      [await anImage("gif"), 415, "image-unsupported"],
      [await anImage("webp", { frames: 2 }), 415, "image-unsupported"],
      [
        await anImage("png", { width: limits.screenshotSidePixels + 1, height: 1 }),
        413,
        "image-too-large",
      ],
      [await anImage("png", { width: 4001, height: 4001 }), 413, "image-too-large"],
      [Buffer.alloc(limits.screenshotBytes + 1), 413, "image-too-large"],
    ];
    for (const [bytes, status, code] of cases) {
      const shot = await aFile(bytes, 262_144);
      await upload(acme, shot);
      const made = await aSubmission(acme, { listing: { screenshots: [shot.cid] } });
      const problem = await expectRefusal(() => submit(made), status, code);
      expect(problem.at).toBe("/listing/screenshots/0");
    }
    for (const cid of ["bafkreinothing", (await aFile(programBytes("no"))).cid, "a\0b"]) {
      const made = await aSubmission(acme, { listing: { screenshots: [cid] } });
      await expectRefusal(() => submit(made), 409, "content-missing");
    }
    const made = await aSubmission(acme, { listing: { images: ["bafkreinothing"] } });
    const problem = await expectRefusal(() => submit(made), 409, "content-missing");
    expect(problem.at).toBe("/listing/images/0");
  });

  test("recordings that are missing, no asciicast, or too large", async () => {
    const cases: [Uint8Array, number, string][] = [
      [Buffer.from("<script>alert(1)</script>"), 415, "recording-invalid"],
      [aCast([[0, "z", "?"]]), 415, "recording-invalid"],
      [Buffer.alloc(limits.recordingBytes + 1), 413, "recording-too-large"],
    ];
    for (const [bytes, status, code] of cases) {
      const cast = await aFile(bytes, 262_144);
      await upload(acme, cast);
      const made = await aSubmission(acme, { listing: { recordings: [cast.cid] } });
      const problem = await expectRefusal(() => submit(made), status, code);
      expect(problem.at).toBe("/listing/recordings/0");
    }
    const made = await aSubmission(acme, { listing: { recordings: ["bafkreinothing"] } });
    await expectRefusal(() => submit(made), 409, "content-missing");
  });

  test("more than one address, or one publisher, may ask for", async () => {
    const made = await aSubmission(acme);
    exhaust("publisher", acme.org);
    await expectRefusal(() => submit(made), 429, "too-many-requests");
    exhaust("write");
    await expectRefusal(() => submit(made), 429, "too-many-requests");
  });
});
