import { limits } from "@hecate/protocol/limits";
import { beforeEach, describe, expect, test } from "vitest";
import { aListing } from "#lib/testing/listings";
import { aPublisher, type TestPublisher } from "#lib/testing/publishers";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

const path = "/api/v1/listings";
let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
});

describe("GET /api/v1/listings", () => {
  function search(query: string): Promise<Response> {
    return ask(GET, "GET", `${path}?${query}`);
  }

  test("gives a page of cards and where the next one begins", async () => {
    await aListing(acme, { name: "loan-tui" });
    await aListing(acme, { name: "note-pad" });
    const first = await (await search("sort=name&limit=1")).json();
    expect(first).toMatchObject({ items: [{ name: "loan-tui", platforms: ["linux-amd64"] }] });
    const second = await (await search(`sort=name&limit=1&cursor=${first.nextCursor}`)).json();
    expect(second).toMatchObject({ items: [{ name: "note-pad" }], nextCursor: null });
  });

  test.each([
    [`q=${"x".repeat(10_000)}`, "malformed-request"],
    ["q=a%00b", "forbidden-character"],
    ["q=%E2%80%AEx", "forbidden-character"],
    ["limit=0", "malformed-request"],
    [`limit=${limits.pageSize + 1}`, "malformed-request"],
    ["limit=many", "malformed-request"],
    ["q=a&q=b", "malformed-request"],
    ["platform=amiga", "malformed-request"],
    ["publisher=Acme", "malformed-request"],
    ["tag=A", "malformed-request"],
    ["sort=stars", "malformed-request"],
    ["cursor=zzz", "invalid-cursor"],
    [`cursor=${"x".repeat(limits.cursorChars + 1)}`, "malformed-request"],
  ])("refuses %s", async (query, code) => {
    expect(await refusalOf(await search(query))).toMatchObject({ status: 400, code });
  });
});
