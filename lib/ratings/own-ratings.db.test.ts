import type { Did } from "@hecate/protocol/did";
import { signerOfSeed } from "@hecate/protocol/testing/test-keys";
import { issueRootKeyChange, provePossession } from "@hecate/protocol/ucan/root-key-change";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { changeRootKeys } from "#lib/publishers/change-root-keys";
import { checkReputation } from "#lib/reputation/recompute";
import { linkKey } from "#lib/sign-in/link-way";
import { settleStandings } from "#lib/standing/settle-standings";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { mergeInto } from "#lib/testing/merges";
import { aPerson, type TestPerson } from "#lib/testing/people";
import { expectOk, type TestPublisher } from "#lib/testing/publishers";
import { acting, aRating, aUser } from "#lib/testing/ratings";
import { type TestApp, threeApps } from "#lib/testing/receipts";
import { anApprovedSecret } from "#lib/testing/sign-ins";

provideDataDirectory();

let now: Date;
let acme: TestPublisher;
let apps: readonly TestApp[];
let rater: TestPerson;
beforeEach(async () => {
  ({ acme, apps } = await threeApps());
  rater = await aUser(apps);
  await aRating(rater, { stars: 5, review: "The best there is." });
  // After what was done: reputation counts in hours, of which one may have begun since.
  now = new Date();
});

const histogram = async () => {
  await settleStandings(now);
  const standing = await db().listingStanding.findFirst({
    where: { listing: { name: "loan-tui" } },
  });
  return standing?.histogram;
};

async function expectWithdrawn(): Promise<void> {
  expect(await histogram()).toEqual([0, 0, 0, 0, 0]);
  expect(await db().rating.count()).toBe(0);
  expect(await db().ledgerEvent.count({ where: { kind: "rating-withdrawn" } })).toBe(1);
  expect(await checkReputation(now)).toEqual([]);
}

describe("a rating of what turns out to be one's own", () => {
  test("counts before", async () => {
    expect(await histogram()).toEqual([0, 0, 0, 0, 1]);
    expect(await checkReputation(now)).toEqual([]);
  });

  test("is withdrawn when a key of the publisher is linked", async () => {
    const secret = await anApprovedSecret(acme.root, "link", rater.personId);
    expectOk(await linkKey(acting(rater), { secret, did: acme.root.did }, now));
    await expectWithdrawn();
  });

  test.each([
    ["into", (own: TestPerson) => mergeInto(rater, own, now)],
    ["from", (own: TestPerson) => mergeInto(own, rater, now)],
  ])("is withdrawn when the account of such a key is merged %s theirs", async (_, merge) => {
    expectOk(await merge(await aPerson({ key: acme.root })));
    await expectWithdrawn();
  });

  test("is withdrawn when the publisher makes the rater's key a root key", async () => {
    const possession = await provePossession(rater.key, acme.mri);
    const change = { kind: "add", did: rater.key.did as Did, possession } as const;
    const order = { issuer: acme.root, publisher: acme.mri, change, now };
    expectOk(await changeRootKeys(acme.org, await issueRootKeyChange(order), now));
    await expectWithdrawn();
  });

  test("stays when some other key is linked", async () => {
    const other = signerOfSeed(new Uint8Array(32).fill(7));
    const secret = await anApprovedSecret(other, "link", rater.personId);
    expectOk(await linkKey(acting(rater), { secret, did: other.did }, now));
    expect(await histogram()).toEqual([0, 0, 0, 0, 1]);
  });
});
