import { describe, expect, test } from "vitest";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

function get(org: string): Promise<Response> {
  return ask(GET, "GET", `/api/v1/publishers/${encodeURIComponent(org)}`, { params: { org } });
}

describe("GET /api/v1/publishers/{org}", () => {
  test("shows the publisher, its root keys and how much it lists", async () => {
    const acme = await aPublisher("acme-corp");
    await aListing(acme);
    const response = await get("acme-corp");
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      org: "acme-corp",
      listings: 1,
      rootKeys: [{ did: acme.root.did }],
    });
  });

  test.each(["nobody", "Acme", "../etc", "a\0b"])("answers 404 for %j", async (org) => {
    expect(await refusalOf(await get(org))).toMatchObject({ status: 404, code: "not-found" });
  });

  test("refuses when too many were asked for", async () => {
    exhaust("read");
    expect((await get("acme-corp")).status).toBe(429);
  });
});
