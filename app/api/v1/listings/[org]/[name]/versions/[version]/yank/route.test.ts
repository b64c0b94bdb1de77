import { limits } from "@hecate/protocol/limits";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { setPageCache } from "#lib/http/page-cache";
import { getListing } from "#lib/listings/get-listing";
import { aListing } from "#lib/testing/listings";
import { aPublisher, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf, type Sent } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { storedState } from "#lib/testing/stored-state";
import { POST } from "./route";

provideWorld();

let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme, { version: "1.0.0" });
  await aListing(acme, { version: "1.1.0", manifest: { license: "MIT" } });
});

function yank(version: string, sent: Sent = {}): Promise<Response> {
  const resource = `mri:capability:io.macula/acme-corp/loan-tui?version=${version}`;
  return ask(POST, "POST", `/api/v1/listings/acme-corp/loan-tui/versions/${version}/yank`, {
    params: { org: "acme-corp", name: "loan-tui", version },
    json: { reason: "Loses data" },
    as: { signer: acme.root, capability: { with: resource, can: "publish/tui" } },
    ...sent,
  });
}

async function expectRefusal(response: () => Promise<Response>, status: number, code: string) {
  const before = await storedState();
  expect(await refusalOf(await response())).toMatchObject({ status, code });
  expect(await storedState()).toEqual(before);
}

describe("POST …/versions/{version}/yank", () => {
  test("withdraws a version with its reason, and shows the next best one", async () => {
    const response = await yank("1.1.0");
    expect(await response.json()).toMatchObject({ yanked: { reason: "Loses data" } });
    expect(await getListing("acme-corp", "loan-tui")).toMatchObject({
      version: "1.0.0",
      license: "Apache-2.0",
      yanked: false,
    });
    expect(await db().ledgerEvent.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({
      kind: "version-yanked",
      payload: { version: "1.1.0", reason: "Loses data" },
    });
  });

  test("expires the pages of what requires it, and of what any version of it requires", async () => {
    const rates = "mri:capability:io.macula/acme-corp/rates";
    await aListing(acme, { version: "1.2.0", manifest: { depends_on: [rates] } });
    const expired: string[] = [];
    setPageCache((tag) => expired.push(tag));
    await yank("1.1.0");
    setPageCache(() => {});
    expect(expired).toEqual(
      expect.arrayContaining([
        "listing:acme-corp/loan-tui",
        "offer:acme-corp/loan-tui",
        "dependents:acme-corp/rates",
      ]),
    );
  });

  test("says that all is yanked when nothing else is left", async () => {
    await yank("1.0.0");
    await yank("1.1.0");
    expect(await getListing("acme-corp", "loan-tui")).toMatchObject({
      version: "1.1.0",
      yanked: true,
    });
  });

  test("keeps the first reason when it comes again", async () => {
    await yank("1.0.0");
    const events = await db().ledgerEvent.count();
    const again = await yank("1.0.0", { json: { reason: "Another" } });
    expect(await again.json()).toMatchObject({ yanked: { reason: "Loses data" } });
    expect(await db().ledgerEvent.count()).toBe(events);
  });

  test("answers 404 for a version that is not listed", async () => {
    await expectRefusal(() => yank("9.9.9"), 404, "not-found");
  });

  test("refuses no reason, and one too long or deceiving", async () => {
    const send = (json: unknown) => () => yank("1.0.0", { json });
    await expectRefusal(send({}), 400, "malformed-request");
    await expectRefusal(send({ reason: " " }), 400, "malformed-request");
    const long = "x".repeat(limits.yankReasonChars + 1);
    await expectRefusal(send({ reason: long }), 400, "malformed-request");
    await expectRefusal(send({ reason: "a\u202eb" }), 400, "forbidden-character");
  });

  test("refuses whoever may not, and an invocation for another version", async () => {
    const other = {
      with: "mri:capability:io.macula/acme-corp/loan-tui?version=1.1.0",
      can: "publish/tui",
    } as const;
    const stranger = {
      signer: testKey(9),
      capability: { ...other, with: other.with.replace("1.1.0", "1.0.0") },
    };
    await expectRefusal(() => yank("1.0.0", { as: undefined }), 401, "missing-authorization");
    await expectRefusal(() => yank("1.0.0", { as: stranger }), 403, "wrong-root");
    const as = { signer: acme.root, capability: other };
    await expectRefusal(() => yank("1.0.0", { as }), 403, "missing-capability");
  });

  test("refuses when too many were asked for", async () => {
    exhaust("write");
    expect((await yank("1.0.0")).status).toBe(429);
  });
});
