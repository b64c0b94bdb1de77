import { beforeEach, expect, test } from "vitest";
import type { ListedVersion } from "#lib/listings/yank-version";
import { ruleCase } from "#lib/rulings/rule-case";
import { rulingsInForce } from "#lib/rulings/rulings-in-force";
import { undoRuling } from "#lib/rulings/undo-ruling";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { aModerator, aRuling, asModerator, caseOf, report } from "#lib/testing/moderation";
import { aPerson, type TestPerson } from "#lib/testing/people";
import { aPublisher, expectOk } from "#lib/testing/publishers";

provideDataDirectory();

const now = new Date();
let moderator: TestPerson;

beforeEach(async () => {
  const acme = await aPublisher();
  for (const version of ["1.0.0", "1.1.0"]) await aListing(acme, { version });
  moderator = await aModerator(now);
});

async function quarantine(version: string, at: Date): Promise<string> {
  const about = { org: "acme-corp", name: "loan-tui", version } as ListedVersion;
  await report(about, await aPerson({ joinedAt: at }), at);
  const { id, revision } = await caseOf(about);
  return expectOk(await ruleCase(id, aRuling({ revision }), asModerator(moderator), at)).rulingId;
}

const inForce = async () =>
  (await rulingsInForce("acme-corp", "loan-tui")).map(({ id, version }) => [id, version]);

test("what holds on a listing's versions is told, the latest first", async () => {
  const older = await quarantine("1.0.0", now);
  const newer = await quarantine("1.1.0", new Date(now.getTime() + 60_000));
  expect(await inForce()).toEqual([
    [newer, "1.1.0"],
    [older, "1.0.0"],
  ]);
});

test("what was taken back is not among it, and another listing's neither", async () => {
  const id = await quarantine("1.0.0", now);
  expectOk(await undoRuling(id, asModerator(moderator), now));
  expect(await inForce()).toEqual([]);
  expect(await rulingsInForce("acme-corp", "other-tui")).toEqual([]);
});
