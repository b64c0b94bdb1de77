import { expect, test } from "vitest";
import { db } from "#lib/db/client";
import { resolveApp } from "#lib/listings/resolve-app";
import { type ListedVersion, yankVersion } from "#lib/listings/yank-version";
import { fileReport } from "#lib/reports/file-report";
import { ruleCase } from "#lib/rulings/rule-case";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { acting, aModerator, aRuling, asModerator, caseOf, report } from "#lib/testing/moderation";
import { aPerson } from "#lib/testing/people";
import { anActor, aPublisher } from "#lib/testing/publishers";

provideDataDirectory();

const about = { org: "acme-corp", name: "loan-tui", version: "1.0.0" } as ListedVersion;

test("reports, a ruling, a yank, a new version and installs at once all end, in one order", async () => {
  const acme = await aPublisher();
  await aListing(acme);
  const now = new Date();
  await report(about, await aPerson(), now);
  const reporters = [await aPerson(), await aPerson(), await aPerson(), await aPerson()];
  const moderator = asModerator(await aModerator(now));
  const { id, revision } = await caseOf(about);
  const said = { reason: "malware", text: "It sends my keys to a stranger." } as const;
  const [ruled, ...others] = await Promise.all([
    ruleCase(id, aRuling({ revision }), moderator, now),
    yankVersion(about, "oops", anActor(acme.root.did), now),
    aListing(acme, { version: "2.0.0" }),
    ...reporters.map((person) => fileReport(about, said, acting(person), now)),
    ...[1, 2, 3, 4].map(() => resolveApp({ name: "loan-tui", version: "1.0.0" }, now)),
  ]);
  expect(others).toHaveLength(10);
  const seqs = await db().ledgerEvent.findMany({ orderBy: { seq: "asc" }, select: { seq: true } });
  expect(seqs.map(({ seq }) => Number(seq))).toEqual(seqs.map((_, index) => index + 1));
  // Either it came before every report, or it must be looked at again.
  if (!ruled.ok) return expect(ruled.refusal.code).toBe("case-changed");
  const refused = await resolveApp({ name: "loan-tui", version: "1.0.0" }, now);
  expect(refused).toMatchObject({ ok: false, refusal: { code: "version-quarantined" } });
  expect(await db().case.count({ where: { state: "open" } })).toBeLessThanOrEqual(2);
});
