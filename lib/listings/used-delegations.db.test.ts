import { testKey } from "@hecate/protocol/testing/test-keys";
import { issueToken } from "@hecate/protocol/ucan/issue";
import { issueRevocation } from "@hecate/protocol/ucan/revocation";
import { parseToken } from "@hecate/protocol/ucan/token";
import { describe, expect, test } from "vitest";
import { usedDelegations } from "#lib/listings/used-delegations";
import { revokeToken } from "#lib/revocations/revoke-token";
import { aListing } from "#lib/testing/listings";
import { aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { provideWorld } from "#lib/testing/route-world";

provideWorld();

const ci = testKey(2);

function delegation({ root, mri }: TestPublisher): Promise<string> {
  return issueToken({
    issuer: root,
    audience: ci.did,
    capabilities: [{ with: mri, can: "publish/tui" }],
    expiresAt: Math.floor(Date.now() / 1000) + 7200,
  });
}

describe("the delegations that published versions rest on", () => {
  test("are listed once each, with their last use, and none that was not used", async () => {
    const acme = await aPublisher();
    const proof = await delegation(acme);
    await aListing(acme, { version: "1.0.0" });
    await aListing(acme, { version: "1.1.0", signer: ci, proof });
    const last = new Date();
    await aListing(acme, { version: "1.2.0", signer: ci, proof }, last);
    expect(await usedDelegations("acme-corp")).toMatchObject([
      {
        issuer: acme.root.did,
        audience: ci.did,
        capabilities: [{ with: acme.mri, can: "publish/tui" }],
        revokedAt: null,
        lastUsedAt: last.toISOString(),
      },
    ]);
  });

  test("say when they were revoked", async () => {
    const acme = await aPublisher();
    const proof = await delegation(acme);
    await aListing(acme, { signer: ci, proof });
    const { id } = expectOk(await parseToken(proof));
    const revocation = await issueRevocation({ issuer: acme.root, token: id });
    const at = new Date();
    expectOk(await revokeToken({ revocation, token: proof }, at));
    expect(await usedDelegations("acme-corp")).toMatchObject([{ id, revokedAt: at.toISOString() }]);
  });
});
