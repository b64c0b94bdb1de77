import { createHash, randomUUID } from "node:crypto";
import type { Name } from "@hecate/protocol/name";
import { signerOfSeed } from "@hecate/protocol/testing/test-keys";
import { listingQuery } from "@hecate/protocol/wire/search";
import { expect, test } from "vitest";
import { db } from "#lib/db/client";
import { checkReputation } from "#lib/reputation/recompute";
import { searchListings } from "#lib/search/search-listings";
import { settleStandings } from "#lib/standing/settle-standings";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { aPerson } from "#lib/testing/people";
import { expectOk } from "#lib/testing/publishers";
import { install, loanTui, threeApps } from "#lib/testing/receipts";

provideDataDirectory();

const day = 86_400_000;
const start = Date.parse("2026-01-05T00:00:00.000Z");
const at = (days: number) => new Date(start + days * day);
const keyOf = (seed: string) => signerOfSeed(createHash("sha256").update(seed).digest());

function standing() {
  return db().listingStanding.findFirst({ where: { listing: { name: loanTui.name } } });
}

/** Names in the order in which search shows them, by what the flood would move. */
async function shownOrder(query: {
  readonly sort?: string;
  readonly q?: string;
}): Promise<string[]> {
  const page = expectOk(await searchListings(listingQuery.parse(query)));
  return page.items.map(({ name }) => name);
}

const orders = () => Promise.all([{ sort: "installs" }, { q: "terminal" }, {}].map(shownOrder));

/** Writes at once what `recordReceipt` writes of each key, as the comparison with the ledger proves. */
async function writeScripted(versionId: string, listingId: string, count: number, now: Date) {
  const { mri } = await db().listing.findUniqueOrThrow({ where: { id: listingId } });
  const { seq: last } = await db().ledgerHead.findUniqueOrThrow({ where: { id: 1 } });
  const people = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    handle: `scripted-${index}`,
    account: `person:account-${index}`,
    installer: `person:installer-${index}`,
    receiptCid: `receipt-${index}`,
    seq: last + 1n + 2n * BigInt(index),
  }));
  const common = { versionId, platform: "linux-amd64", installedAt: now, recordedAt: now };
  await db().person.createMany({
    data: people.map(({ id, handle }) => ({ id, handle, joinedAt: now })),
  });
  await db().pseudonym.createMany({
    data: people.flatMap(({ id: personId, account, installer }) => [
      { personId, pseudonym: account, scope: "account" },
      { personId, pseudonym: installer, scope: mri },
    ]),
  });
  await db().installReceipt.createMany({
    data: people.map(({ id: personId, receiptCid }) => ({
      ...common,
      ...{ personId, receiptCid, receipt: receiptCid },
    })),
  });
  await db().installer.createMany({
    data: people.map(({ id: personId }) => ({ listingId, personId, firstAt: now })),
  });
  const installed = { version: "1.0.0", platform: "linux-amd64" };
  await db().ledgerEvent.createMany({
    data: people.flatMap(({ account, installer, seq }) => [
      { seq, kind: "person-joined", subject: account, actor: account, payload: {}, at: now },
      {
        ...{ seq: seq + 1n, kind: "app-installed", subject: mri, actor: installer, at: now },
        payload: installed,
      },
    ]),
  });
  await db().ledgerHead.update({ where: { id: 1 }, data: { seq: last + 2n * BigInt(count) } });
}

test("ten thousand receipts of fresh keys, 100 handed in and the rest written as those were, move no rank and no number", async () => {
  const { acme, apps } = await threeApps();
  for (let week = 0; week < 4; week++) {
    const person = await aPerson({ joinedAt: at(week * 7) });
    for (const app of apps) await install(person, app, at(70));
  }
  // The others are ahead by one install, the least that there is.
  await aListing(acme, { name: "other-tui" });
  const fifth = await aPerson({ joinedAt: at(28) });
  const other = { ...loanTui, name: "other-tui" as Name };
  for (const app of [...apps.slice(1), other]) await install(fifth, app, at(70));
  const before = await standing();
  expect(before).toMatchObject({ installs: 4, installMass: 4000 });
  const shown = await orders();
  expect(shown[0]?.slice(2)).toEqual([loanTui.name, other.name]);

  const fresh = Array.from({ length: 100 }, (_, index) => keyOf(`fresh ${index}`));
  for (const key of fresh) {
    expect(await install({ key }, loanTui, at(80))).toMatchObject({ created: true, shows: false });
  }
  const version = await db().version.findFirstOrThrow({
    where: { listing: { name: loanTui.name } },
  });
  await writeScripted(version.id, version.listingId, 9900, at(80));
  expect(await db().installer.count({ where: { listingId: version.listingId } })).toBe(10_004);
  await settleStandings(at(400));
  expect(await standing()).toEqual(before);
  expect(await orders()).toEqual(shown);
  expect(await checkReputation(at(400))).toEqual([]);
}, 300_000);

test("patient keys of one week that install everything weigh as the root of their number", async () => {
  const { apps } = await threeApps();
  for (let index = 0; index < 25; index++) {
    for (const app of apps) await install({ key: keyOf(`patient ${index}`) }, app, at(0));
  }
  expect(await standing()).toBeNull();
  await settleStandings(at(7));
  expect(await standing()).toMatchObject({ installs: 25, installMass: 5000 });
  expect(await checkReputation(at(7))).toEqual([]);
});
