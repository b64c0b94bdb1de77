import { parseName } from "@hecate/protocol/name";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { submitListing } from "#lib/listings/submit-listing";
import { claimPublisher } from "#lib/publishers/claim-publisher";
import { rootsOf } from "#lib/publishers/roots";
import { aListing, aSubmission } from "#lib/testing/listings";
import { anActor, aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { provideWorld } from "#lib/testing/route-world";

provideWorld();

let acme: TestPublisher;

beforeEach(async () => {
  acme = await aPublisher("acme-corp", 1);
  await aListing(acme, { name: "loan-tui" });
});

async function verify(state: string): Promise<void> {
  const row = { publisherId: acme.publisherId, domain: "acme-corp.com", state, dueAt: new Date() };
  await db().publisherDomain.create({ data: row });
}

function claim(org: string, seed: number) {
  return claimPublisher(expectOk(parseName(org)), {}, anActor(testKey(seed).did), new Date());
}

async function submit(publisher: TestPublisher, name: string) {
  const { signed, listing } = await aSubmission(publisher, { name });
  const roots = await rootsOf(publisher.org);
  if (roots === null) throw new Error(`${publisher.org} is no publisher`);
  const actor = anActor(publisher.root.did);
  return submitListing({ manifest: signed, text: listing, actor, ...roots }, new Date());
}

describe("a name one slip from that of a publisher with a verified domain", () => {
  test.each(["verified", "at-risk"])(
    "is refused while the domain is %s, by name",
    async (state) => {
      await verify(state);
      expect(await claim("acne-corp", 2)).toMatchObject({
        ok: false,
        refusal: { code: "name-confusable", detail: "acne-corp is one slip from acme-corp" },
      });
      const other = await aPublisher("walter-lending", 2);
      expect(await submit(other, "loam-tui")).toMatchObject({
        ok: false,
        refusal: { code: "name-confusable", detail: expect.stringContaining("acme-corp/loan-tui") },
      });
    },
  );

  test.each(["loa-tui", "loan-tuis", "xoan-tui", "laon-tui", "loan-tiu"])(
    "is refused whichever slip it is: %s",
    async (name) => {
      await verify("verified");
      expect(await submit(await aPublisher("walter-lending", 2), name)).toMatchObject({
        ok: false,
        refusal: { code: "name-confusable", detail: expect.stringContaining("one slip") },
      });
    },
  );

  test("is given to whoever holds the other", async () => {
    await verify("verified");
    expect(await claim("acne-corp", 1)).toMatchObject({ ok: true });
    expect(await submit(acme, "loam-tui")).toMatchObject({ ok: true });
  });

  test.each(["pending", "lapsed"])("is free while the domain is %s", async (state) => {
    await verify(state);
    expect(await claim("acne-corp", 2)).toMatchObject({ ok: true });
    expect(await submit(await aPublisher("walter-lending", 3), "loam-tui")).toMatchObject({
      ok: true,
    });
  });
});
