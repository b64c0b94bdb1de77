import { realmMri } from "@hecate/protocol/mri";
import { expect, test } from "vitest";
import { aPerson, aSession, type TestPerson } from "#lib/testing/people";
import { aRating, aUser } from "#lib/testing/ratings";
import { threeApps } from "#lib/testing/receipts";
import { ask } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET as listReceipts } from "../receipts/route";
import { GET as listRatings } from "./route";

provideWorld();

const routes = [
  ["/api/v1/me/receipts", listReceipts],
  ["/api/v1/me/ratings", listRatings],
] as const;

const as = ({ key: signer }: TestPerson) => ({
  signer,
  capability: { with: realmMri, can: "person/act" } as const,
});

test("GET /me/receipts and /me/ratings walk through what one did, and through nothing of others", async () => {
  const { apps } = await threeApps();
  const [person, other] = [await aUser(apps), await aUser(apps)];
  await aRating(person, { stars: 4 });
  await aRating(other, { stars: 1 });
  const seen: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const path: string = `/api/v1/me/receipts?limit=1${cursor && `&cursor=${cursor}`}`;
    const page: { items: { name: string; countsFrom: string }[]; nextCursor: string | null } =
      await (await ask(listReceipts, "GET", path, { as: as(person) })).json();
    seen.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor;
  }
  expect(seen.sort()).toEqual(["app-of-bit-works", "app-of-cold-forge", "loan-tui"]);
  const headers = await aSession(person);
  const response = await ask(listRatings, "GET", "/api/v1/me/ratings", { headers });
  expect(response.headers.get("cache-control")).toContain("no-store");
  expect(await response.json()).toMatchObject({
    items: [{ org: "acme-corp", name: "loan-tui", rating: { stars: 4 } }],
    nextCursor: null,
  });
});

test.each(routes)(
  "GET %s is empty at first, and refuses a stranger and a bad cursor",
  async (path, GET) => {
    const person = await aPerson();
    const page = await ask(GET, "GET", path, { as: as(person) });
    expect(await page.json()).toEqual({ items: [], nextCursor: null });
    expect((await ask(GET, "GET", path)).status).toBe(401);
    expect((await ask(GET, "GET", `${path}?cursor=zzz`, { as: as(person) })).status).toBe(400);
  },
);
