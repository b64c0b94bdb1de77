import { beforeEach, describe, expect, test } from "vitest";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

const mri = "mri:capability:io.macula/acme-corp/rates";
beforeEach(async () => {
  const acme = await aPublisher();
  await aListing(acme, { name: "rates" });
  await aListing(acme, { name: "loan-tui", manifest: { depends_on: [mri] } });
  const ranged = { depends_on: [{ mri, version: ">=2 <3" }] };
  for (const name of ["bond-tui", "tide-tui"]) await aListing(acme, { name, manifest: ranged });
});

function get(query = "", name = "rates"): Promise<Response> {
  const path = `/api/v1/listings/acme-corp/${name}/dependents${query}`;
  return ask(GET, "GET", path, { params: { org: "acme-corp", name } });
}

describe("GET /api/v1/listings/{org}/{name}/dependents", () => {
  test("walks through all that require it, each once, with their ranges and how many there are", async () => {
    const seen: [string, string | null][] = [];
    let query = "?limit=2";
    for (;;) {
      const page = await (await get(query)).json();
      expect(page.total).toBe(3);
      for (const { listing, requires } of page.items) seen.push([listing.name, requires]);
      if (page.nextCursor === null) break;
      query = `?limit=2&cursor=${page.nextCursor}`;
    }
    expect(seen.sort()).toEqual([
      ["bond-tui", ">=2 <3"],
      ["loan-tui", null],
      ["tide-tui", ">=2 <3"],
    ]);
  });

  test("is empty for what nothing requires, 404 for what is not listed", async () => {
    const none = await (await get("", "loan-tui")).json();
    expect(none).toEqual({ items: [], total: 0, nextCursor: null });
    expect(await refusalOf(await get("", "nothing"))).toMatchObject({ status: 404 });
  });

  test("refuses a cursor of another list", async () => {
    const cursor = Buffer.from('["1e3","x"]').toString("base64url");
    const refused = await refusalOf(await get(`?cursor=${cursor}`));
    expect(refused).toMatchObject({ status: 400, code: "invalid-cursor" });
  });

  test("refuses when too many were asked for", async () => {
    exhaust("read");
    expect((await get()).status).toBe(429);
  });
});
