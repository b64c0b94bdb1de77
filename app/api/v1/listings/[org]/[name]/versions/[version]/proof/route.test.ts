import { listingMri } from "@hecate/protocol/mri";
import { issueRevocation } from "@hecate/protocol/ucan/revocation";
import { parseToken } from "@hecate/protocol/ucan/token";
import { verifyProofBundle } from "@hecate/protocol/verify-proof-bundle";
import { proofBundle } from "@hecate/protocol/wire/proof";
import { beforeEach, describe, expect, test } from "vitest";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import { resolveApp } from "#lib/listings/resolve-app";
import { revokeToken } from "#lib/revocations/revoke-token";
import { aListing } from "#lib/testing/listings";
import { aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme, { version: "1.0.0" });
});

function get(headers = {}, version = "1.0.0"): Promise<Response> {
  return ask(GET, "GET", `/api/v1/listings/acme-corp/loan-tui/versions/${version}/proof`, {
    params: { org: "acme-corp", name: "loan-tui", version },
    headers,
  });
}

async function verdict() {
  return verifyProofBundle({
    bundle: proofBundle.parse(await (await get()).json()),
    expect: { mri: listingMri("acme-corp", "loan-tui"), version: "1.0.0" },
    verifySignature: verifyEd25519,
    now: new Date(),
  });
}

async function revokeItsSignature(): Promise<void> {
  const { manifest } = proofBundle.parse(await (await get()).json());
  const token = String(manifest.signature);
  const { id } = expectOk(await parseToken(token));
  const revocation = await issueRevocation({ issuer: acme.root, token: id });
  expectOk(await revokeToken({ revocation, token }, new Date()));
}

describe("GET …/versions/{version}/proof", () => {
  test("gives a bundle that a stranger can check", async () => {
    expect(expectOk(await verdict())).toMatchObject({ yanked: null });
  });

  test("gives the same bundle as resolving the version", async () => {
    const resolved = expectOk(await resolveApp({ name: "loan-tui", version: "1.0.0" }, new Date()));
    expect(await (await get()).json()).toEqual(resolved.proof);
  });

  test("may be kept, must be asked for again, and is not sent twice", async () => {
    const first = await get();
    expect(first.headers.get("cache-control")).toBe("public, no-cache");
    const etag = first.headers.get("etag") ?? "";
    expect((await get({ "if-none-match": etag })).status).toBe(304);
  });

  test("tells of a revocation from the moment it is recorded", async () => {
    const etag = (await get()).headers.get("etag") ?? "";
    await revokeItsSignature();
    expect((await get({ "if-none-match": etag })).status).toBe(200);
    expect(await verdict()).toMatchObject({ ok: false, refusal: { code: "revoked" } });
  });

  test("answers 404 for a version that is not listed, and for what is no version", async () => {
    expect(await refusalOf(await get({}, "9.9.9"))).toMatchObject({ status: 404 });
    expect(await refusalOf(await get({}, "two"))).toMatchObject({ status: 404 });
  });

  test("refuses when too many were asked for", async () => {
    exhaust("read");
    expect((await get()).status).toBe(429);
  });
});
