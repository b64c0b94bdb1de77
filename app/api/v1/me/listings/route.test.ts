import type { OwnListingPage } from "@hecate/protocol/wire/listing";
import { beforeEach, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { aListing } from "#lib/testing/listings";
import { aPerson, aSession } from "#lib/testing/people";
import { aPublisher, type TestPublisher } from "#lib/testing/publishers";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET as OWNERSHIP } from "./[org]/[name]/route";
import { GET } from "./route";

provideWorld();

let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
  await aListing(acme, { name: "old-tui" });
  await aListing(acme, { name: "new-tui" }, new Date(Date.now() + 60_000));
  await aListing(await aPublisher("bit-works", 2), { name: "other-tui" });
});

async function list(headers: Record<string, string>, query = ""): Promise<OwnListingPage> {
  const response = await ask(GET, "GET", `/api/v1/me/listings${query}`, { headers });
  expect([response.status, response.headers.get("cache-control")]).toEqual([
    200,
    "private, no-store",
  ]);
  return response.json();
}

function ownership(headers: Record<string, string>, org = "acme-corp", name = "new-tui") {
  return ask(OWNERSHIP, "GET", `/api/v1/me/listings/${org}/${name}`, {
    params: { org, name },
    headers,
  });
}

test("GET /me/listings walks through the apps of one's own publishers, the last changed first", async () => {
  const headers = await aSession(await aPerson({ key: acme.root }));
  const first = await list(headers, "?limit=1");
  const second = await list(headers, `?limit=1&cursor=${first.nextCursor}`);
  expect([first, second].map(({ items }) => items.map(({ name }) => name))).toEqual([
    ["new-tui"],
    ["old-tui"],
  ]);
  expect(second).toMatchObject({ publishers: [{ org: "acme-corp" }], nextCursor: null });
});

test("GET /me/listings is empty for who owns nothing, and for a key that retired", async () => {
  const nothing = { publishers: [], items: [], nextCursor: null };
  expect(await list(await aSession(await aPerson()))).toEqual(nothing);
  await db().rootKey.updateMany({ where: { did: acme.root.did }, data: { retiredAt: new Date() } });
  expect(await list(await aSession(await aPerson({ key: acme.root })))).toEqual(nothing);
});

test("GET /me/listings refuses nobody and a bad cursor", async () => {
  expect((await ask(GET, "GET", "/api/v1/me/listings")).status).toBe(401);
  const headers = await aSession(await aPerson());
  const refused = await ask(GET, "GET", "/api/v1/me/listings?cursor=zzz", { headers });
  expect(await refusalOf(refused)).toMatchObject({ code: "invalid-cursor" });
});

test("GET /me/listings/{org}/{name} says who owns an app", async () => {
  const [owner, other] = [await aPerson({ key: acme.root }), await aPerson()];
  expect(await (await ownership(await aSession(owner))).json()).toEqual({ owner: true });
  expect(await (await ownership(await aSession(other))).json()).toEqual({ owner: false });
  expect((await ownership({})).status).toBe(401);
  const nothing = await ownership(await aSession(owner), "acme-corp", "nothing");
  expect(await refusalOf(nothing)).toMatchObject({ status: 404, code: "not-found" });
});
