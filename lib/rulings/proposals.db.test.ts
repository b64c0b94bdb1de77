import { conflictWords } from "@hecate/protocol/conflict-words";
import type { RulingRequest } from "@hecate/protocol/wire/moderation";
import { beforeEach, describe, expect, test } from "vitest";
import { getCase } from "#lib/cases/get-case";
import { db } from "#lib/db/client";
import type { ListedVersion } from "#lib/listings/yank-version";
import { stepBack } from "#lib/moderation/step-back";
import { getRuling } from "#lib/rulings/get-ruling";
import { lapseProposals } from "#lib/rulings/lapse-proposals";
import { ruleCase } from "#lib/rulings/rule-case";
import { secondRuling } from "#lib/rulings/second-ruling";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import {
  aModerator,
  aReportedApp,
  aRuling,
  asModerator,
  caseOf,
  stateOf,
  versionOf,
  weightOf,
  withRole,
} from "#lib/testing/moderation";
import { aPerson, type TestPerson } from "#lib/testing/people";
import { expectOk, type TestPublisher } from "#lib/testing/publishers";

provideDataDirectory();

let now: Date;
let acme: TestPublisher;
let about: ListedVersion;
let reporter: TestPerson;
let moderator: TestPerson;
beforeEach(async () => {
  ({ acme, now, about, reporter, moderator } = await aReportedApp());
  await verify();
});

async function rule(overrides: Partial<RulingRequest> = {}, by = moderator, at = now) {
  const { id, revision } = await caseOf(about);
  return ruleCase(id, aRuling({ revision, ...overrides }), asModerator(by), at);
}

const nothing = async () => {};

function onWordOf({ personId }: TestPerson) {
  return { holder: personId, authorities: [personId] };
}

async function verify(): Promise<void> {
  const { publisherId } = acme;
  const domain = { domain: "acme.example", state: "verified", addedAt: now, dueAt: now };
  await db().publisherDomain.create({ data: { ...domain, publisherId } });
}

describe("the removal of a verified publisher's listing", () => {
  test("waits for a second moderator, in quarantine", async () => {
    expectOk(await rule({ action: "remove-listing" }));
    expect(await stateOf(about)).toBe("quarantined");
    expect(await db().report.findFirst()).toMatchObject({ state: "open" });
    const { id } = await db().ruling.findFirstOrThrow();
    const own = await secondRuling(id, asModerator(moderator), now);
    expect(own).toMatchObject({ refusal: { code: "second-needed" } });
    expectOk(await secondRuling(id, asModerator(await aModerator(now)), now));
    expect(await stateOf(about)).toBe("removed");
    expect(await weightOf(reporter, now)).toMatchObject({ credit: 1000 });
  });

  test("is not seconded, nor ruled on, under the authority of who has a part in it", async () => {
    const { rulingId } = expectOk(await rule({ action: "remove-version" }));
    const delegate = asModerator(await aPerson());
    const onOwnWord = { ...delegate, ...onWordOf(moderator) };
    const own = await secondRuling(rulingId, onOwnWord, now);
    expect(own).toMatchObject({ refusal: { code: "second-needed" } });
    const partial = await withRole(reporter, "admin", now);
    const reported = { ...asModerator(await aPerson()), ...onWordOf(partial) };
    const refused = await secondRuling(rulingId, reported, now);
    expect(refused).toMatchObject({ refusal: { code: "conflict-of-interest" } });
    const { id, revision } = await caseOf(about);
    const ruled = await ruleCase(id, aRuling({ revision }), reported, now);
    expect(ruled).toMatchObject({ refusal: { code: "conflict-of-interest" } });
  });

  test.each(["dismiss", "warn", "limit"] as const)(
    "leaves nothing behind when another moderator rules %s in its place",
    async (action) => {
      const next = { ...about, version: "1.1.0" } as ListedVersion;
      await aListing(acme, { version: next.version });
      const proposal = expectOk(await rule({ action: "remove-listing" }));
      expect(await stateOf(next)).toBe("quarantined");
      expectOk(await rule({ action, verdict: "dismissed" }, await aModerator(now)));
      expect(await stateOf(about)).toBe(action === "limit" ? "limited" : "listed");
      expect(await stateOf(next)).toBe("listed");
      const was = await getRuling(proposal.rulingId);
      expect(was).toMatchObject({ value: { state: "replaced" } });
      const ended = await db().ledgerEvent.findFirst({ where: { kind: "ruling-ended" } });
      expect(ended?.payload).toMatchObject({ ruling: proposal.rulingId, how: "replaced" });
    },
  );

  test("says to each moderator who looks why they may not second it", async () => {
    expectOk(await rule({ action: "remove-version" }));
    const delegate = asModerator(await aPerson());
    const partial = asModerator(await withRole(reporter, "moderator", now));
    const { id } = await caseOf(about);
    const judges = [
      [asModerator(moderator), conflictWords.own],
      [{ ...delegate, ...onWordOf(moderator) }, conflictWords.authority],
      [partial, conflictWords.reported],
      [asModerator(await aModerator(now)), null],
    ] as const;
    for (const [judge, secondConflict] of judges) {
      const { rulings } = expectOk(await getCase(id, judge, now));
      expect(rulings).toMatchObject([{ state: "proposed", secondConflict }]);
    }
  });

  test.each([
    ["was listed", {}],
    ["a moderator had limited", { state: "limited", stateCause: "ruling", stateReason: "-" }],
    ["a scanner had held", { state: "held", stateCause: "scan", stateReason: "-" }],
  ])("lapses after 72 hours without a second, and leaves alone what %s", async (_, stood) => {
    await db().version.updateMany({ data: stood });
    const before = await versionOf(about);
    const { rulingId } = expectOk(await rule({ action: "remove-listing" }));
    const due = new Date(now.getTime() + 72 * 3_600_000);
    expect(await versionOf(about)).toMatchObject({ state: "quarantined", stateUntil: due });
    expect(await lapseProposals(new Date(due.getTime() - 1), nothing)).toBe(0);
    expect(await stepBack(due, nothing)).toBe(0);
    expect(await lapseProposals(due, nothing)).toBe(1);
    expect(await versionOf(about)).toEqual(before);
    expect(await caseOf(about)).toMatchObject({ state: "open" });
    expect(await db().report.findFirst()).toMatchObject({ state: "open" });
    const late = await secondRuling(rulingId, asModerator(await aModerator(now)), due);
    expect(late).toMatchObject({ refusal: { code: "ruling-not-proposed" } });
    const [told] = await db().notice.findMany({ where: { kind: "ruling-ended" } });
    expect(told).toMatchObject({ publisherId: acme.publisherId });
    const ended = await db().ledgerEvent.findFirst({ where: { kind: "ruling-ended" } });
    expect(ended?.payload).toMatchObject({ ruling: rulingId, how: "lapsed" });
    expect(await getRuling(rulingId)).toMatchObject({ value: { state: "lapsed" } });
  });

  test("does not lapse once it was seconded", async () => {
    const { rulingId } = expectOk(await rule({ action: "remove-version" }));
    expectOk(await secondRuling(rulingId, asModerator(await aModerator(now)), now));
    expect(await lapseProposals(new Date(now.getTime() + 73 * 3_600_000), nothing)).toBe(0);
    expect(await versionOf(about)).toMatchObject({ state: "removed", stateUntil: null });
  });

  test("is not seconded by who reported it", async () => {
    expectOk(await rule({ action: "remove-version" }));
    const { id } = await db().ruling.findFirstOrThrow();
    const partial = asModerator(await withRole(reporter, "moderator", now));
    const refused = await secondRuling(id, partial, now);
    expect(refused).toMatchObject({ refusal: { code: "conflict-of-interest" } });
  });
});
