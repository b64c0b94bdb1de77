import { expect, test } from "vitest";
import { db } from "#lib/db/client";
import { listPublishers, listVerifiedPublishers, verifiedFirst } from "#lib/search/list-publishers";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { aPublisher, type TestPublisher } from "#lib/testing/publishers";

provideDataDirectory();

async function verify({ publisherId }: TestPublisher, domain: string, verifiedAt: string) {
  const dueAt = new Date("2026-12-01T00:00:00Z");
  const data = { publisherId, domain, state: "verified", verifiedAt: new Date(verifiedAt), dueAt };
  await db().publisherDomain.create({ data });
}

const orgs = (publishers: readonly { org: string }[]) => publishers.map(({ org }) => org);

test("publishers come from A to Z, each page beginning where the one before ended", async () => {
  for (const [seed, org] of ["cobalt", "acme-corp", "basalt", "acme"].entries()) {
    await aListing(await aPublisher(org, seed + 1));
  }
  await aPublisher("axle", 9); // Has nothing to install.
  const first = await listPublishers("", 2);
  expect(orgs(first.items)).toEqual(["acme", "acme-corp"]);
  const second = await listPublishers(first.next ?? "", 2);
  expect([orgs(second.items), second.next]).toEqual([["basalt", "cobalt"], null]);
  expect(orgs((await listPublishers("b", 9)).items)).toEqual(["basalt", "cobalt"]);
  expect(await listPublishers("z", 9)).toEqual({ items: [], next: null });
});

test("a publisher stands with its oldest domain, how much it publishes, and what is installed most", async () => {
  const acme = await aPublisher();
  for (const name of ["loan-tui", "note-pad", "tide-tui", "disk-map"]) {
    await aListing(acme, { name });
    const { id } = await db().listing.findFirstOrThrow({ where: { name } });
    const mass = { "tide-tui": 3, "note-pad": 2, "disk-map": 1 }[name] ?? 0;
    const counts = { starsMilli: 0, histogram: [0, 0, 0, 0, 0], installs: mass, installMass: mass };
    await db().listingStanding.upsert({
      where: { listingId: id },
      create: { listingId: id, ...counts },
      update: counts,
    });
  }
  await verify(acme, "newer.example", "2026-11-20T00:00:00Z");
  await verify(acme, "older.example", "2026-11-10T00:00:00Z");
  expect((await listPublishers("", 9)).items).toEqual([
    {
      org: "acme-corp",
      displayName: "acme-corp",
      domain: "older.example",
      apps: 4,
      installs: 6,
      names: ["tide-tui", "note-pad", "disk-map"],
    },
  ]);
});

test("those that a domain vouches for stand in front, and are a list of their own", async () => {
  await aListing(await aPublisher("acme-corp", 1));
  const basalt = await aPublisher("basalt", 2);
  await aListing(basalt);
  expect(await listVerifiedPublishers(9)).toEqual([]);
  await verify(basalt, "basalt.example", "2026-11-10T00:00:00Z");
  expect(orgs(await listVerifiedPublishers(9))).toEqual(["basalt"]);
  const { items } = await listPublishers("", 9);
  expect(orgs(verifiedFirst(items))).toEqual(["basalt", "acme-corp"]);
});
