import { ok } from "@hecate/protocol/result";
import { expect, test } from "vitest";
import { db, transaction } from "#lib/db/client";
import type { ListedVersion } from "#lib/listings/yank-version";
import { reviseAlone } from "#lib/moderation/revise-version";
import { moveReports } from "#lib/reports/move-reports";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { aHunter, caseOf, report, versionOf } from "#lib/testing/moderation";
import { aPerson } from "#lib/testing/people";
import { aPublisher } from "#lib/testing/publishers";

provideDataDirectory();

test("two accounts that turn out to be one person weigh once, with what both earned", async () => {
  await aListing(await aPublisher());
  const about = { org: "acme-corp", name: "loan-tui", version: "1.0.0" } as ListedVersion;
  const now = new Date();
  const [hunter, other] = [await aHunter(about, 6, now), await aPerson()];
  await report(about, hunter, now);
  await report(about, other, now);
  const moved = { from: other.personId, to: hunter.personId };
  await transaction(async (tx) => ok(await moveReports(tx, moved)));
  await reviseAlone((await versionOf(about)).id, now);
  expect((await caseOf(about)).evidence).toMatchObject({ weight: 500, reporters: 1, people: 1 });
  expect(await db().report.count({ where: { personId: other.personId } })).toBe(0);
});
