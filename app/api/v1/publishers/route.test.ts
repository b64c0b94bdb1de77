import { rawCid } from "@hecate/protocol/cid";
import { serviceDidOf } from "@hecate/protocol/did";
import { limits } from "@hecate/protocol/limits";
import { publisherMri } from "@hecate/protocol/mri";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { issueInvocation } from "@hecate/protocol/ucan/invocation";
import { issueToken } from "@hecate/protocol/ucan/issue";
import { describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { aPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, bearer, refusalOf, type Sent } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { storedState } from "#lib/testing/stored-state";
import { POST } from "./route";

provideWorld();

const path = "/api/v1/publishers";
const root = testKey(1);

function claim(org: string, sent: Sent = {}, signer = root): Promise<Response> {
  const capability = {
    with: publisherMri(/^[a-z-0-9]+$/.test(org) ? org : "x"),
    can: "publisher/manage",
  } as const;
  return ask(POST, "POST", path, { json: { org }, as: { signer, capability }, ...sent });
}

describe("POST /api/v1/publishers", () => {
  test("gives a free namespace to the key that signed the request", async () => {
    const response = await claim("acme-corp", { json: { org: "acme-corp", displayName: "Acme" } });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      org: "acme-corp",
      mri: "mri:agent:io.macula/acme-corp",
      displayName: "Acme",
      rootKeys: [{ did: root.did, retiredAt: null }],
      listings: 0,
    });
    expect(await db().ledgerEvent.findMany()).toMatchObject([
      {
        seq: 1n,
        kind: "publisher-claimed",
        subject: "mri:agent:io.macula/acme-corp",
        actor: root.did,
      },
    ]);
  });

  test("answers the same key again with what it holds, and records nothing", async () => {
    await claim("acme-corp");
    const again = await claim("acme-corp");
    expect(again.status).toBe(200);
    expect(await db().ledgerEvent.count()).toBe(1);
  });

  test.each([
    ["acme-corp", "name-taken"],
    ["acmecorp", "name-confusable"],
    ["acme-c0rp", "name-confusable"],
    ["admin", "name-reserved"],
  ])("refuses %s to another key: %s", async (org, code) => {
    await aPublisher("acme-corp");
    const before = await storedState();
    expect(await refusalOf(await claim(org, {}, testKey(2)))).toMatchObject({ status: 409, code });
    expect(await storedState()).toEqual(before);
  });

  test("lets a key hold a name that looks like its own", async () => {
    await claim("acme-corp");
    expect((await claim("acmecorp")).status).toBe(201);
  });

  test("gives one name to one of two keys that ask at the same instant", async () => {
    const both = await Promise.all([claim("acme-corp"), claim("acme-corp", {}, testKey(2))]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test("gives a key no more than its share", async () => {
    for (let index = 0; index < limits.namespacesPerKey; index++)
      await aPublisher(`org-${"abcdef"[index]}`);
    const refused = await refusalOf(await claim("one-more"));
    expect(refused).toMatchObject({ status: 409, code: "too-many-namespaces" });
  });

  test.each([
    ["no name", {}, "malformed-request"],
    ["a wrong name", { org: "Acme" }, "invalid-name"],
    ["a name too long", { org: "a".repeat(limits.nameChars + 1) }, "malformed-request"],
    ["a field that is not known", { org: "acme-corp", admin: true }, "malformed-request"],
    [
      "a display name too long",
      { org: "acme-corp", displayName: "x".repeat(limits.displayNameChars + 1) },
      "malformed-request",
    ],
    [
      "a description too long",
      { org: "acme-corp", description: "x".repeat(limits.descriptionChars + 1) },
      "malformed-request",
    ],
    [
      "a homepage too long",
      { org: "acme-corp", homepage: `https://a.b/${"x".repeat(limits.homepageUrlChars)}` },
      "malformed-request",
    ],
    [
      "a homepage that runs",
      { org: "acme-corp", homepage: "javascript:alert(1)" },
      "malformed-request",
    ],
    [
      "a name that reads backwards",
      { org: "acme-corp", displayName: "Acme\u202e" },
      "forbidden-character",
    ],
    [
      "a name with nothing to see",
      { org: "acme-corp", displayName: "Ac\u200bme" },
      "forbidden-character",
    ],
  ])("refuses %s", async (_, json, code) => {
    const before = await storedState();
    expect(await refusalOf(await claim("acme-corp", { json }))).toMatchObject({
      status: 400,
      code,
    });
    expect(await storedState()).toEqual(before);
  });

  test("refuses whoever does not sign, signs something else, or signs it twice", async () => {
    const body = Buffer.from(JSON.stringify({ org: "acme-corp" }));
    const capability = { with: publisherMri("acme-corp"), can: "publisher/manage" } as const;
    const as = { signer: root, capability };
    const attempts = [
      [{ as: undefined }, "missing-authorization"],
      [{ headers: { authorization: "Basic Zm9v" } }, "missing-authorization"],
      [{ headers: { authorization: "Bearer a.b.c" } }, "malformed"],
      [
        { headers: { authorization: await bearer(as, "POST", path, Buffer.from("{}")) } },
        "body-mismatch",
      ],
      [{ headers: { authorization: await bearer(as, "PUT", path, body) } }, "body-mismatch"],
      [
        { headers: { authorization: await bearer(as, "POST", `${path}/x`, body) } },
        "body-mismatch",
      ],
    ] as const;
    for (const [sent, code] of attempts) {
      const refused = await refusalOf(await claim("acme-corp", sent));
      expect(refused.code).toBe(code);
      expect([400, 401]).toContain(refused.status);
    }
    const elsewhere = await issueInvocation({
      ...{ issuer: root, service: serviceDidOf("https://evil.example"), capability },
      ...{ method: "POST", path, bodyCid: await rawCid(body), now: new Date() },
      nonce: "n".repeat(22),
    });
    const headers = { authorization: `Bearer ${elsewhere}` };
    expect(await refusalOf(await claim("acme-corp", { headers }))).toMatchObject({
      status: 401,
      code: "not-the-audience",
    });
    const authorization = await bearer(as, "POST", path, body);
    expect((await claim("acme-corp", { headers: { authorization } })).status).toBe(201);
    const replayed = await refusalOf(await claim("acme-corp", { headers: { authorization } }));
    expect(replayed).toMatchObject({ status: 409, code: "replayed" });
  });

  test("forgives a clock that is a little wrong, and refuses one that is not", async () => {
    const capability = { with: publisherMri("acme-corp"), can: "publisher/manage" } as const;
    const signedAfter = (seconds: number) => {
      const now = new Date(Date.now() + seconds * 1000);
      return claim("acme-corp", { as: { signer: root, capability, now } });
    };
    expect(await refusalOf(await signedAfter(-1200))).toMatchObject({
      status: 401,
      code: "expired",
    });
    expect(await refusalOf(await signedAfter(1200))).toMatchObject({ code: "lives-too-long" });
    expect((await signedAfter(-330)).status).toBe(201);
    expect((await signedAfter(330)).status).toBe(200);
  });

  test("refuses a delegate: only the root key itself claims", async () => {
    const delegate = testKey(3);
    const capability = { with: publisherMri("acme-corp"), can: "publisher/manage" } as const;
    const expiresAt = Math.floor(Date.now() / 1000) + 3600;
    const proof = await issueToken({
      issuer: root,
      audience: delegate.did,
      capabilities: [capability],
      expiresAt,
    });
    const refused = await claim("acme-corp", { as: { signer: delegate, capability, proof } });
    expect(await refusalOf(refused)).toMatchObject({ status: 403, code: "wrong-root" });
  });

  test("refuses bodies that are too large, too deep, not JSON or not UTF-8", async () => {
    const nested = "[".repeat(limits.jsonDepth + 1) + "]".repeat(limits.jsonDepth + 1);
    const headers = { "content-type": "application/json" };
    const attempts = [
      [{ bytes: Buffer.alloc(limits.jsonBodyBytes + 1, 0x20), headers }, 413, "body-too-large"],
      [{ bytes: Buffer.from(nested), headers }, 400, "malformed-request"],
      [{ bytes: Buffer.from("{"), headers }, 400, "malformed-request"],
      [{ bytes: Buffer.from([0x22, 0xc0, 0xaf, 0x22]), headers }, 400, "malformed-request"],
      [{ bytes: Buffer.from("org=acme") }, 415, "unsupported-media-type"],
    ] as const;
    for (const [sent, status, code] of attempts) {
      const refused = await refusalOf(await claim("acme-corp", { json: undefined, ...sent }));
      expect(refused).toMatchObject({ status, code });
    }
  });

  test("refuses when too many were asked for", async () => {
    exhaust("write");
    expect((await claim("acme-corp")).status).toBe(429);
  });
});
