import { expect, test } from "vitest";
import { db } from "#lib/db/client";
import { settleStandings } from "#lib/standing/settle-standings";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aPerson } from "#lib/testing/people";
import { aRating } from "#lib/testing/ratings";
import { install, threeApps } from "#lib/testing/receipts";

provideDataDirectory();

const hour = 3_600_000;
const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * hour);

const histogram = async () => {
  const standing = await db().listingStanding.findFirst({
    where: { listing: { name: "loan-tui" } },
  });
  return standing?.histogram;
};

test("stars whose time has come are counted once, and the listing that shows them is named", async () => {
  const { apps } = await threeApps();
  const person = await aPerson({ joinedAt: later(-60 * 24) });
  for (const app of apps) await install(person, app, now);
  await aRating(person, { stars: 4 }, now);

  expect(await settleStandings(later(22))).toEqual([]);
  expect(await histogram()).toEqual([0, 0, 0, 0, 0]);

  expect(await settleStandings(later(26))).toEqual([{ org: "acme-corp", name: "loan-tui" }]);
  expect(await histogram()).toEqual([0, 0, 0, 1, 0]);

  expect(await settleStandings(later(30))).toEqual([]);
  expect(await histogram()).toEqual([0, 0, 0, 1, 0]);
});

test("two that settle at once count each row once", async () => {
  const { apps } = await threeApps();
  const person = await aPerson({ joinedAt: later(-60 * 24) });
  for (const app of apps) await install(person, app, now);
  await aRating(person, { stars: 2 }, now);

  const settled = await Promise.all([1, 2, 3].map(() => settleStandings(later(26))));
  expect(settled.flat()).toEqual([{ org: "acme-corp", name: "loan-tui" }]);
  expect(await histogram()).toEqual([0, 1, 0, 0, 0]);
});
