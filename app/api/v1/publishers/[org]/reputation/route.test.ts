import type { Name } from "@hecate/protocol/name";
import { hourOf } from "@hecate/protocol/reputation/hours";
import { publisherReputationView } from "@hecate/protocol/wire/reputation";
import { describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { putRating } from "#lib/ratings/put-rating";
import { getPublisherReputation } from "#lib/reputation/get-publisher-reputation";
import { aListing } from "#lib/testing/listings";
import { anEstablishedPerson, aPerson } from "#lib/testing/people";
import { aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { acting, aUser } from "#lib/testing/ratings";
import { loanTui, threeApps } from "#lib/testing/receipts";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

const dayMs = 86_400_000;
const path = "/api/v1/publishers/acme-corp/reputation";

function reputation(query = "") {
  return ask(GET, "GET", path + query, { params: { org: "acme-corp" } });
}

async function terms(query = "") {
  return publisherReputationView.parse(await (await reputation(query)).json());
}

async function points(): Promise<Record<string, number>> {
  const view = await terms();
  return Object.fromEntries(view.terms.map(({ name, points: each }) => [name, each]));
}

function verifyDomain({ publisherId }: TestPublisher, domain: string, verifiedAt: Date) {
  const at = { addedAt: verifiedAt, verifiedAt, dueAt: new Date() };
  return db().publisherDomain.create({ data: { publisherId, domain, state: "verified", ...at } });
}

async function rebuild(org: string, did: string, reproduced: boolean) {
  const { id } = await db().version.findFirstOrThrow({
    where: { listing: { publisher: { org } } },
  });
  await db().rebuild.create({
    data: {
      versionId: id,
      rebuilderDid: did,
      platform: "linux-amd64",
      statementCid: `b${did.slice(-20)}`,
      builtCid: "b",
      reproduced,
      statement: "",
      expiresAt: new Date(),
      recordedAt: new Date(),
    },
  });
}

describe("a publisher's reputation", () => {
  test("is the sum of the terms it shows, as of the whole hour", async () => {
    await aListing(await aPublisher());
    const view = await terms();
    const sum = view.terms.reduce((total, term) => total + term.points, 0);
    expect(view).toMatchObject({ kind: "publisher", org: "acme-corp", points: sum, capped: false });
    expect(view.stars).toBe(Math.round(sum / 200) / 100);
    expect(hourOf(new Date(view.asOf)) * 3_600_000).toBe(new Date(view.asOf).getTime());
  });

  test("gives a newcomer the clean record, and says what each further point takes", async () => {
    await aPublisher();
    const view = await terms();
    expect(await points()).toEqual({
      domain: 0,
      standing: 0,
      quality: 0,
      adoption: 0,
      openness: 0,
      record: 20_000,
    });
    expect(view.terms.every(({ changes }) => changes.length > 0)).toBe(true);
  });

  test("grows with a domain and the months it stays verified", async () => {
    const publisher = await aPublisher();
    await verifyDomain(publisher, "acme-corp.com", new Date(Date.now() - 65 * dayMs));
    expect(await points()).toMatchObject({ domain: 12_000 });
    await db().publisherDomain.updateMany({ data: { state: "at-risk" } });
    expect(await points()).toMatchObject({ domain: 6_000 });
    await db().publisherDomain.updateMany({ data: { state: "lapsed" } });
    expect(await points()).toMatchObject({ domain: 0 });
  });

  test("counts the months in which something was listed, and names the events", async () => {
    await aListing(await aPublisher());
    const later = new Date(Date.now() + 95 * dayMs);
    const view = await getPublisherReputation({ org: "acme-corp" }, true, later);
    expect(view?.terms.find(({ name }) => name === "standing")).toMatchObject({
      points: 3_000,
      inputs: { months: 3 },
      events: [
        { kind: "version-published", subject: "mri:capability:io.macula/acme-corp/loan-tui" },
      ],
    });
  });

  test("works quality and adoption out of people, who count once however many listings they use", async () => {
    const { acme, apps } = await threeApps();
    await aListing(acme, { name: "ledger-tui" });
    const ledgerTui = { ...loanTui, name: "ledger-tui" as Name };
    const user = await aUser([...apps, ledgerTui]);
    for (const app of [loanTui, ledgerTui]) {
      expectOk(await putRating(acting(user), app, { stars: 5 }, new Date()));
    }
    const view = await terms();
    // (3.5 · 8 + 5 + 5) / (8 + 1 + 1) stars of one rater: 25 · 2.8 / 4 · 1 / 11.
    const quality = { points: 1_590, inputs: { starsMilli: 3_800, raterMass: 1_000 } };
    const adoption = { points: 3_000, inputs: { installerMass: 1_000 } };
    expect(view.terms).toMatchObject([{}, {}, quality, adoption, {}, {}]);
  });

  test("leaves the events out unless they are asked for", async () => {
    await aListing(await aPublisher());
    const view = await terms();
    expect(view.terms.some(({ events }) => events !== undefined)).toBe(false);
  });

  test("counts a rebuild only of somebody whom it costs something to be", async () => {
    const publisher = await aPublisher();
    await aListing(publisher);
    const fresh = await aPerson();
    await rebuild("acme-corp", fresh.key.did, true);
    expect(await points()).toMatchObject({ openness: 0 });
    await rebuild("acme-corp", publisher.root.did, true);
    expect(await points()).toMatchObject({ openness: 0 });
    const known = await anEstablishedPerson(new Date());
    await rebuild("acme-corp", known.key.did, true);
    expect(await points()).toMatchObject({ openness: 5_000 });
    const other = await aPublisher("other-corp", 2);
    await rebuild("acme-corp", other.root.did, true);
    expect(await points()).toMatchObject({ openness: 5_000 });
    await verifyDomain(other, "other-corp.com", new Date());
    expect(await points()).toMatchObject({ openness: 10_000 });
  });

  test("loses points for a rebuild that disagrees and stands", async () => {
    const publisher = await aPublisher();
    await aListing(publisher);
    const [one, two] = [
      await anEstablishedPerson(new Date()),
      await anEstablishedPerson(new Date()),
    ];
    await rebuild("acme-corp", one.key.did, true);
    await rebuild("acme-corp", two.key.did, false);
    const { terms: shown } = await terms();
    expect(shown.find(({ name }) => name === "openness")).toMatchObject({
      points: 0,
      inputs: { disputed: 1 },
    });
  });

  test("refuses a name that nobody claimed, and a query it does not know", async () => {
    expect(await refusalOf(await reputation())).toMatchObject({ status: 404, code: "not-found" });
    expect(await refusalOf(await reputation("?explain=yes"))).toMatchObject({ status: 400 });
    exhaust("read");
    expect(await refusalOf(await reputation())).toMatchObject({ status: 429 });
  });
});
