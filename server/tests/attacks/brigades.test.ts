import type { Signer } from "@hecate/protocol/ucan/issue";
import { ratingPage } from "@hecate/protocol/wire/ratings";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aKey, must, outcome } from "./ask";
import { appoint, caseOf, logged, rule } from "./moderators";
import { type App, anApp, brigade, crowd, listingOf, report, stateOf, weightOf } from "./people";
import { aTown, expectIntactLog, expectTrueRecords, type Town } from "./town";

const yearHours = 365 * 24;
const size = 50;

let town: Town;
let moderator: Signer;
/** Apps of three publishers: who installs them all is established a week later. */
let popular: App;
let others: App[];
let aged: Signer[];

beforeAll(async () => {
  town = await aTown();
  moderator = await appoint(town, "moderator");
  popular = await anApp(town, "popular-works");
  others = [await anApp(town, "bit-works"), await anApp(town, "cold-forge")];
  await crowd(town, 20, [popular, ...others]);
  aged = await crowd(town, size, [popular, ...others]);
  await town.pass(yearHours);
});

afterEach(() => expectTrueRecords(town));
afterAll(async () => {
  await expectIntactLog(town);
  await town.close();
});

describe("a brigade against a benign listing", () => {
  test(`of ${size} fresh accounts changes nothing about a popular one`, async () => {
    await allReport(popular, Array.from({ length: size }, aKey));
    await expectUntouched(popular);
    expect((await caseOf(town, moderator, popular)).reports.open).toBe(size);
  });

  test(`of ${size} year-old accounts that installed it changes nothing about a popular one`, async () => {
    await allReport(popular, aged);
    await expectUntouched(popular);
    const { evidence } = await caseOf(town, moderator, popular);
    expect(evidence).toMatchObject({ weight: 0, reporters: 0, people: size });
  });

  test("of fresh and year-old accounts changes nothing about one that nobody uses yet", async () => {
    const tiny = await anApp(town, "tiny-works");
    await allReport(tiny, [...aged, ...Array.from({ length: size }, aKey)]);
    await expectUntouched(tiny);
  });

  test("costs those who took part, and leaves the listing as it was", async () => {
    const target = await anApp(town, "calm-works");
    const [first = aKey(), ...more] = aged.slice(0, 5);
    await allReport(target, [first, ...more]);
    await rule(town, moderator, target, { action: "dismiss", verdict: "abusive" });
    await expectUntouched(target);
    expect(await weightOf(town, first)).toMatchObject({ points: 0, debit: 3000 });
  });
});

describe("retaliation", () => {
  test("against the listing of somebody who reported in earnest changes nothing about it", async () => {
    const [honest, accused] = [aKey(), aKey()];
    const mine = await anApp(town, "honest-works", { key: honest });
    const theirs = await anApp(town, "accused-works", { key: accused });
    await report(town, theirs, honest);
    await allReport(mine, [accused, ...aged.slice(0, 20)]);
    await expectUntouched(mine);
    expect(await weightOf(town, honest)).toMatchObject({ debit: 0 });
    await rule(town, moderator, theirs, { action: "quarantine", verdict: "upheld" });
    expect(await weightOf(town, honest)).toMatchObject({ points: 142, credit: 1000, debit: 0 });
  });
});

describe("a ring of people who praise each other", () => {
  test("gains no weight, and moves neither stars nor rank by more than a batch may", async () => {
    const key = aKey();
    const praised = await anApp(town, "ring-works", { key });
    const ring = await crowd(town, 10, [praised, ...others]);
    await town.pass(8 * 24);
    await Promise.all(ring.map((member) => outcome(town, rating(praised, member))));
    const { items } = await must(town, ratingPage, {
      method: "GET",
      path: `/api/v1/listings/${praised.org}/${praised.name}/ratings`,
    });
    expect(items).toHaveLength(10);
    for (const { id } of items.slice(0, 3)) {
      await Promise.all(ring.map((member) => outcome(town, helpful(praised, id, member))));
    }
    await expect.poll(async () => (await listingOf(town, praised)).standing.raters).toBe(10);
    // (3.5·8 + 50/√10) / (8 + √10): as far as four raters of different weeks would.
    expect((await listingOf(town, praised)).standing.stars).toBeCloseTo(3.925, 2);
    const weights = await Promise.all(ring.map((member) => weightOf(town, member)));
    expect(new Set(weights.map(({ points }) => points))).toEqual(new Set([0]));
    const rival = await anApp(town, "rival-works");
    await allReport(rival, ring);
    await expectUntouched(rival);
  });
});

/** Everybody at once, and every report is taken. */
async function allReport(app: App, people: readonly Signer[]): Promise<void> {
  expect(new Set(await brigade(town, app, people))).toEqual(new Set(["201"]));
}

/** Listed as before, and nothing about its state was ever written. */
async function expectUntouched(app: App): Promise<void> {
  expect(await stateOf(town, app)).toBe("listed");
  expect(await logged(town, app, "state-changed")).toEqual([]);
}

function rating({ org, name, mri }: App, as: Signer) {
  const path = `/api/v1/listings/${org}/${name}/rating`;
  const json = { stars: 5, review: "The best there is." };
  return { method: "PUT", path, as, can: "review/write", on: mri, json } as const;
}

function helpful({ org, name, mri }: App, id: string, as: Signer) {
  const path = `/api/v1/listings/${org}/${name}/ratings/${id}/helpful`;
  return { method: "PUT", path, as, can: "review/write", on: mri } as const;
}
