import { listingMri } from "@hecate/protocol/mri";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { aPerson, type TestPerson } from "#lib/testing/people";
import type { TestPublisher } from "#lib/testing/publishers";
import { aRating, aUser } from "#lib/testing/ratings";
import { type TestApp, threeApps } from "#lib/testing/receipts";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { DELETE, PUT } from "./route";

provideWorld();

const capability = { with: listingMri("acme-corp", "loan-tui"), can: "review/write" } as const;

let acme: TestPublisher;
let apps: readonly TestApp[];
let author: TestPerson;
let id: string;
beforeEach(async () => {
  ({ acme, apps } = await threeApps());
  author = await aUser(apps);
  id = await aRating(author, { stars: 4, review: "Lovely" });
});

function vote(verb: "PUT" | "DELETE", { key }: TestPerson, rating = id): Promise<Response> {
  const params = { org: "acme-corp", name: "loan-tui", id: rating };
  const path = `/api/v1/listings/acme-corp/loan-tui/ratings/${rating}/helpful`;
  const as = { signer: key, capability };
  return ask(verb === "PUT" ? PUT : DELETE, verb, path, { params, as });
}

describe("PUT|DELETE …/ratings/{id}/helpful", () => {
  test("counts each person once, also when they say it twice at once", async () => {
    const [one, other] = [await aUser(apps), await aUser(apps)];
    await Promise.all([vote("PUT", one), vote("PUT", one)]);
    expect(await (await vote("PUT", other)).json()).toEqual({ helpful: 2, mine: true });
    expect(await (await vote("DELETE", one)).json()).toEqual({ helpful: 1, mine: false });
    expect(await (await vote("DELETE", one)).json()).toEqual({ helpful: 1, mine: false });
    expect(await db().rating.findMany()).toMatchObject([{ helpful: 1 }]);
  });

  test("refuses the author, who is not established, and what is no rating of the listing", async () => {
    expect(await refusalOf(await vote("PUT", author))).toMatchObject({ code: "own-review" });
    const fresh = await refusalOf(await vote("PUT", await aPerson()));
    expect(fresh).toMatchObject({ status: 403, code: "not-established" });
    const nowhere = "01890000-0000-7000-8000-000000000000";
    expect((await vote("PUT", await aUser(apps), nowhere)).status).toBe(404);
    expect((await vote("PUT", await aUser(apps), "not-an-id")).status).toBe(404);
    expect(await db().helpfulVote.count()).toBe(0);
  });

  test("refuses the publisher's own people, who may still withdraw what they said before", async () => {
    const helper = await aUser(apps);
    expect((await vote("PUT", helper)).status).toBe(200);
    const { root } = acme;
    const key = { kind: "key", subject: root.did, label: "", createdAt: new Date() };
    await db().identity.create({ data: { ...key, personId: helper.personId } });
    const refused = { status: 403, code: "own-listing" };
    expect(await refusalOf(await vote("PUT", helper))).toMatchObject(refused);
    expect(await refusalOf(await vote("PUT", { ...helper, key: root }))).toMatchObject(refused);
    expect(await (await vote("DELETE", helper)).json()).toEqual({ helpful: 0, mine: false });
  });
});
