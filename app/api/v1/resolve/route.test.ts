import { listingMri } from "@hecate/protocol/mri";
import { verifyProofBundle } from "@hecate/protocol/verify-proof-bundle";
import { resolution } from "@hecate/protocol/wire/proof";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import { settleNewest } from "#lib/listings/settle-newest";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

beforeEach(async () => {
  const acme = await aPublisher();
  await aListing(acme, { version: "1.0.0" });
  await aListing(acme, { version: "2.0.0" });
});

function resolve(query: string): Promise<Response> {
  return ask(GET, "GET", `/api/v1/resolve?${query}`);
}

const mri = "mri:capability:io.macula/acme-corp/loan-tui";

describe("GET /api/v1/resolve", () => {
  test.each([`mri=${mri}`, "name=acme-corp/loan-tui", "name=loan-tui"])(
    "finds the newest version by %s",
    async (query) => {
      expect(await (await resolve(query)).json()).toMatchObject({
        version: "2.0.0",
        listing: { mri },
        proof: { format: "hecate-proof/1", service: "did:web:localhost%3A3000" },
      });
    },
  );

  test("finds the version that is asked for", async () => {
    expect(await (await resolve("name=loan-tui&version=1.0.0")).json()).toMatchObject({
      version: "1.0.0",
      proof: { manifest: { version: "1.0.0" } },
    });
  });

  test("says which newer version was stopped, and why, to who names none", async () => {
    const stopped = { state: "quarantined", stateReason: "It steals passwords." };
    await db().version.updateMany({ where: { version: "2.0.0" }, data: stopped });
    const rest = { state: { state: "quarantined", reason: "It steals passwords." } };
    const passedOver = { version: "2.0.0", ...rest };
    await db().$transaction(async (tx) => {
      const { id } = await tx.listing.findFirstOrThrow();
      await settleNewest(tx, id);
    });
    const newest = await (await resolve("name=loan-tui")).json();
    expect(newest).toMatchObject({ version: "1.0.0", passedOver });
    const named = await (await resolve("name=loan-tui&version=1.0.0")).json();
    expect(named).not.toHaveProperty("passedOver");
    await db().version.updateMany({ where: { version: "2.0.0" }, data: { yankedAt: new Date() } });
    expect(await (await resolve("name=loan-tui")).json()).not.toHaveProperty("passedOver");
  });

  test("gives a proof that a stranger can check", async () => {
    const { proof } = resolution.parse(await (await resolve("name=loan-tui")).json());
    const verified = await verifyProofBundle({
      bundle: proof,
      expect: { mri: listingMri("acme-corp", "loan-tui"), version: "2.0.0" },
      verifySignature: verifyEd25519,
      now: new Date(),
    });
    expect(verified.ok).toBe(true);
  });

  test("asks which one is meant when two publishers list the name", async () => {
    const basalt = await aPublisher("basalt", 2);
    await aListing(basalt, { name: "loan-tui" });
    const { status, code, view } = await refusalOf(await resolve("name=loan-tui"));
    expect([status, code]).toEqual([409, "name-ambiguous"]);
    expect(view.detail).toBe("For example acme-corp/loan-tui and basalt/loan-tui");
  });

  test.each([
    ["", 400, "malformed-request"],
    [`name=loan-tui&mri=${mri}`, 400, "malformed-request"],
    ["name=Loan", 400, "invalid-name"],
    ["name=a/b/c", 400, "invalid-name"],
    ["name=a%00b", 400, "invalid-name"],
    ["mri=nonsense", 400, "invalid-mri"],
    ["mri=mri:agent:io.macula/acme-corp", 400, "invalid-mri"],
    ["name=loan-tui&version=two", 400, "invalid-version"],
    [`name=${"x".repeat(600)}`, 400, "malformed-request"],
    ["name=nothing", 404, "not-found"],
    [`mri=${mri}-x`, 404, "not-found"],
    ["name=loan-tui&version=3.0.0", 404, "not-found"],
  ])("refuses %j with %i %s", async (query, status, code) => {
    expect(await refusalOf(await resolve(query))).toMatchObject({ status, code });
  });

  test("refuses when too many were asked for", async () => {
    exhaust("read");
    expect((await resolve("name=loan-tui")).status).toBe(429);
  });
});
