import { beforeEach, describe, expect, test } from "vitest";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

beforeEach(async () => {
  const acme = await aPublisher();
  for (const version of ["1.0.0", "1.1.0", "2.0.0-rc.1"]) await aListing(acme, { version });
});

function get(query = "", name = "loan-tui"): Promise<Response> {
  const path = `/api/v1/listings/acme-corp/${name}/versions${query}`;
  return ask(GET, "GET", path, { params: { org: "acme-corp", name } });
}

describe("GET /api/v1/listings/{org}/{name}/versions", () => {
  test("walks through every version, the last published first", async () => {
    const seen: string[] = [];
    let query = "?limit=2";
    for (;;) {
      const page = await (await get(query)).json();
      seen.push(...page.items.map((item: { version: string }) => item.version));
      if (page.nextCursor === null) break;
      query = `?limit=2&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(["2.0.0-rc.1", "1.1.0", "1.0.0"]);
  });

  test("refuses a cursor of another list", async () => {
    const cursor = Buffer.from('["name","loan-tui","x"]').toString("base64url");
    expect(await refusalOf(await get(`?cursor=${cursor}`))).toMatchObject({
      status: 400,
      code: "invalid-cursor",
    });
  });

  test("answers 404 where nothing is listed", async () => {
    expect(await refusalOf(await get("", "nothing"))).toMatchObject({ status: 404 });
  });

  test("refuses when too many were asked for", async () => {
    exhaust("read");
    expect((await get()).status).toBe(429);
  });
});
