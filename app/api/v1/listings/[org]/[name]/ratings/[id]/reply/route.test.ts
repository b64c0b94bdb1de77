import { limits } from "@hecate/protocol/limits";
import { listingMri } from "@hecate/protocol/mri";
import { testKey } from "@hecate/protocol/testing/test-keys";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import type { TestPublisher } from "#lib/testing/publishers";
import { aRating, aUser } from "#lib/testing/ratings";
import { threeApps } from "#lib/testing/receipts";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { DELETE, PUT } from "./route";

provideWorld();

const capability = { with: listingMri("acme-corp", "loan-tui"), can: "publish/tui" } as const;

let acme: TestPublisher;
let id: string;
beforeEach(async () => {
  const world = await threeApps();
  acme = world.acme;
  id = await aRating(await aUser(world.apps), { stars: 2, review: "It crashes" });
});

const params = () => ({ org: "acme-corp", name: "loan-tui", id });
const path = () => `/api/v1/listings/acme-corp/loan-tui/ratings/${id}/reply`;

function put(reply: string, signer: Signer = acme.root): Promise<Response> {
  const as = { signer, capability };
  return ask(PUT, "PUT", path(), { params: params(), json: { reply }, as });
}

describe("PUT|DELETE …/ratings/{id}/reply", () => {
  test("is the publisher's one answer: edited, and withdrawn", async () => {
    expect(await (await put("Fixed in 1.0.1")).json()).toMatchObject({
      reply: { text: "Fixed in 1.0.1" },
    });
    await put("Fixed in 1.1.0");
    expect(await db().rating.findMany()).toMatchObject([{ reply: "Fixed in 1.1.0" }]);
    const as = { signer: acme.root, capability };
    for (let time = 0; time < 2; time++) {
      const gone = await ask(DELETE, "DELETE", path(), { params: params(), as });
      expect(await gone.json()).toMatchObject({ reply: null, stars: 2 });
    }
  });

  test("refuses others, what deceives and what is too long, and leaves the answer as it was", async () => {
    await put("Fixed");
    expect(await refusalOf(await put("Haha", testKey(9)))).toMatchObject({ code: "wrong-root" });
    expect((await ask(PUT, "PUT", path(), { params: params(), json: { reply: "x" } })).status).toBe(
      401,
    );
    for (const bad of ["a\u202eb", " ", "x".repeat(limits.replyChars + 1)]) {
      expect((await put(bad)).status).toBe(400);
    }
    expect(await db().rating.findMany()).toMatchObject([{ reply: "Fixed" }]);
  });

  test("answers 404 for a rating that was withdrawn", async () => {
    await db().rating.deleteMany();
    expect((await put("Fixed")).status).toBe(404);
  });
});
