import type { RulingRequest } from "@hecate/protocol/wire/moderation";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import type { ListedVersion } from "#lib/listings/yank-version";
import { revokeRole } from "#lib/moderation/grant-role";
import { checkReputation, rewriteReputation } from "#lib/reputation/recompute";
import { claimCase } from "#lib/rulings/claim-case";
import { ruleCase } from "#lib/rulings/rule-case";
import { ruleCases } from "#lib/rulings/rule-cases";
import { undoRuling } from "#lib/rulings/undo-ruling";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import {
  aModerator,
  anObserver,
  aReceipt,
  aReportedApp,
  aRuling,
  asModerator,
  caseOf,
  report,
  stateOf,
  versionOf,
  weightOf,
  withRole,
} from "#lib/testing/moderation";
import { anEstablishedPerson, aPerson, type TestPerson } from "#lib/testing/people";
import { expectOk, type TestPublisher } from "#lib/testing/publishers";

provideDataDirectory();

let now: Date;
let acme: TestPublisher;
let about: ListedVersion;
let reporter: TestPerson;
let moderator: TestPerson;
beforeEach(async () => {
  ({ acme, now, about, reporter, moderator } = await aReportedApp());
});

async function rule(overrides: Partial<RulingRequest> = {}, by = moderator, at = now) {
  const { id, revision } = await caseOf(about);
  return ruleCase(id, aRuling({ revision, ...overrides }), asModerator(by), at);
}

describe("a ruling", () => {
  test("quarantines, closes the case and credits who was right", async () => {
    expectOk(await rule());
    expect(await versionOf(about)).toMatchObject({
      state: "quarantined",
      stateCause: "ruling",
      stateUntil: null,
      stateReason: "It sends private keys to a stranger.",
    });
    expect(await caseOf(about)).toMatchObject({ state: "closed" });
    expect(await db().report.findFirst()).toMatchObject({ state: "upheld" });
    expect(await weightOf(reporter, now)).toMatchObject({ weight: 142, credit: 1000, debit: 0 });
  });

  test("costs those whose report it dismisses, and more those whose it calls abusive", async () => {
    const troll = await aPerson({ joinedAt: now });
    const id = await report(about, troll, now);
    const verdicts = [{ report: id, verdict: "abusive" as const }];
    expectOk(await rule({ action: "dismiss", verdict: "dismissed", verdicts }));
    expect(await weightOf(reporter, now)).toMatchObject({ weight: 0, debit: 1000 });
    expect(await weightOf(troll, now)).toMatchObject({ weight: 0, debit: 3000 });
  });

  test("credits nothing for a report that came when the version was restricted already", async () => {
    await db().version.updateMany({ data: { state: "limited", stateCause: "ruling" } });
    const late = await aPerson({ joinedAt: now });
    await report(about, late, now);
    expectOk(await rule());
    expect(await weightOf(late, now)).toMatchObject({ credit: 0, terms: [{ why: "late" }] });
  });

  test("tells and credits each of a brigade by the verdict on their report", async () => {
    const brigade = 1_200;
    await db().$executeRaw`
      INSERT INTO "Person" SELECT (jsonb_populate_record(p, jsonb_build_object(
        'id', lpad(n::text, 32, '0')::uuid, 'handle', 'brigade-' || n))).*
      FROM "Person" p, generate_series(2, ${brigade}) n WHERE p.id = ${reporter.personId}::uuid`;
    await db().$executeRaw`
      INSERT INTO "Report" SELECT (jsonb_populate_record(r, jsonb_build_object(
        'id', p.id, 'personId', p.id))).*
      FROM "Report" r, "Person" p WHERE p.handle LIKE 'brigade-%'`;
    const [abusive, odd] = [2, 3].map((n) => `00000000-0000-0000-0000-00000000000${n}`) as [
      string,
      string,
    ];
    const verdicts = [
      { report: abusive, verdict: "abusive" as const },
      { report: odd, verdict: "void" as const },
    ];
    expectOk(await rule({ verdict: "dismissed", verdicts }));
    const count = (state: string) => db().report.count({ where: { state } });
    const credits = (verdict: string) => db().reporterCredit.count({ where: { verdict } });
    expect([await count("dismissed"), await count("abusive"), await count("void")]).toEqual([
      brigade - 2,
      1,
      1,
    ]);
    expect([await credits("dismissed"), await credits("abusive"), await credits("void")]).toEqual([
      brigade - 2,
      1,
      0,
    ]);
    const told = await db().notice.groupBy({
      by: ["personId"],
      where: { kind: "ruled" },
      _count: true,
    });
    expect(told.map(({ _count }) => _count)).toEqual(Array.from({ length: brigade + 1 }, () => 1));
    const notice = await db().notice.findFirst({ where: { personId: odd, kind: "ruled" } });
    expect(notice?.body).toMatchObject({ report: odd, verdict: "void" });
  });

  test("stands in the ledger with its statement, its verdicts and nobody's name", async () => {
    expectOk(await rule());
    const [event] = await db().ledgerEvent.findMany({ where: { kind: "case-ruled" } });
    const { id } = await db().report.findFirstOrThrow();
    expect(event?.payload).toMatchObject({ action: "quarantine", policy: "malware" });
    expect(event?.payload).toMatchObject({ verdicts: [{ report: id, verdict: "upheld" }] });
    const text = JSON.stringify([event?.actor, event?.payload]);
    for (const secret of [moderator.handle, moderator.key.did, reporter.handle, "~/.ssh"]) {
      expect(text).not.toContain(secret);
    }
  });

  test("is made once when two moderators rule at the same time", async () => {
    const other = await aModerator(now);
    const { id, revision } = await caseOf(about);
    const rulings = await Promise.all([
      ruleCase(id, aRuling({ revision }), asModerator(moderator), now),
      ruleCase(id, aRuling({ revision, action: "dismiss" }), asModerator(other), now),
    ]);
    expect(rulings.filter(({ ok }) => ok)).toHaveLength(1);
    expect(rulings.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "case-changed" } });
    expect(await db().ruling.count()).toBe(1);
  });

  test("is refused when somebody reported since the case was looked at", async () => {
    const { revision } = await caseOf(about);
    await report(about, await aPerson({ joinedAt: now }), now);
    expect(await rule({ revision })).toMatchObject({ refusal: { code: "case-changed" } });
    expect(await stateOf(about)).toBe("listed");
  });

  test("is refused while somebody else works on the case, for a day", async () => {
    const other = await aModerator(now);
    const { id, revision } = await caseOf(about);
    expectOk(await claimCase(id, revision, asModerator(other), now));
    expect(await rule()).toMatchObject({ refusal: { code: "case-claimed" } });
    expectOk(await rule({}, moderator, new Date(now.getTime() + 86_400_000)));
  });

  test("restores what a ruling restricted, and nothing else does", async () => {
    expectOk(await rule({ action: "limit" }));
    await report(about, await aPerson({ joinedAt: now }), now);
    expectOk(await rule({ action: "dismiss", verdict: "dismissed" }));
    expect(await stateOf(about)).toBe("limited");
    expectOk(await rule({ action: "restore", verdict: "void" }));
    expect(await versionOf(about)).toMatchObject({ state: "listed", stateReason: null });
  });

  test("keeps those whose reports it dismissed from restricting the version again", async () => {
    const [observer, user] = [await anObserver(now), await anEstablishedPerson(now, 9)];
    await aReceipt(about, user, now);
    await report(about, observer, now);
    await report(about, user, now);
    expect(await stateOf(about)).toBe("quarantined");
    expectOk(await rule({ action: "dismiss", verdict: "dismissed" }));
    await report(about, reporter, now);
    // Another ruling, on what somebody else said, does not let them off.
    expectOk(await rule({ action: "dismiss", verdict: "dismissed" }));
    for (const person of [observer, user]) await report(about, person, now);
    expect(await stateOf(about)).toBe("listed");
    expect(await caseOf(about)).toMatchObject({ state: "open" });
  });
});

describe("a moderator", () => {
  test.each([
    ["has a key that publishes for the accused", async () => aPerson({ key: acme.root })],
    ["reported it", async () => reporter],
  ])("who %s is refused", async (_, make) => {
    const partial = await withRole(await make(), "moderator", now);
    expect(await rule({}, partial)).toMatchObject({ refusal: { code: "conflict-of-interest" } });
  });

  test("whose role was taken away is refused in the write itself", async () => {
    const acting = asModerator(moderator);
    await revokeRole({ personId: moderator.personId, role: "moderator" }, now);
    const { id, revision } = await caseOf(about);
    const refused = await ruleCase(id, aRuling({ revision }), acting, now);
    expect(refused).toMatchObject({ refusal: { code: "not-a-moderator" } });
  });

  test("cannot use one invocation twice", async () => {
    const acting = asModerator(moderator);
    const { id, revision } = await caseOf(about);
    expectOk(await ruleCase(id, aRuling({ revision }), acting, now));
    const again = await ruleCase(id, aRuling({ revision: revision + 1 }), acting, now);
    expect(again).toMatchObject({ refusal: { code: "replayed" } });
  });
});

describe("undoing a ruling", () => {
  async function everything() {
    const [versions, reports, cases] = await Promise.all([
      db().version.findMany({ select: { state: true, stateCause: true, stateUntil: true } }),
      db().report.findMany({ select: { id: true, state: true, stateAt: true, caseId: true } }),
      db().case.findMany({ select: { id: true, state: true, closedAt: true } }),
    ]);
    return { versions, reports, cases, weight: await weightOf(reporter, now) };
  }

  test.each(["quarantine", "dismiss", "remove-listing", "warn"] as const)(
    "of kind %s gives everything back to the last digit",
    async (action) => {
      const before = await everything();
      const verdict = action === "dismiss" ? "abusive" : "upheld";
      const { rulingId } = expectOk(await rule({ action, verdict }));
      expectOk(await undoRuling(rulingId, asModerator(moderator), now));
      expect(await everything()).toEqual(before);
    },
  );

  test("leaves of what one person said twice the first report, and tells them", async () => {
    const first = await db().report.findFirstOrThrow();
    const { rulingId } = expectOk(await rule({ action: "dismiss", verdict: "dismissed" }));
    const later = new Date(now.getTime() + 1_000);
    const again = await report(about, reporter, later);
    const others = [
      await report(about, reporter, later, "licence"),
      await report(about, await aPerson({ joinedAt: now }), later),
    ];
    expectOk(await undoRuling(rulingId, asModerator(moderator), later));
    const open = await db().report.findMany({ where: { state: "open" }, orderBy: { id: "asc" } });
    expect(open.map(({ id }) => id)).toEqual([first.id, ...others]);
    const { id: caseId } = await caseOf(about);
    expect(open.map((each) => each.caseId)).toEqual([caseId, caseId, caseId]);
    const taken = await db().report.findUniqueOrThrow({ where: { id: again } });
    expect(taken).toMatchObject({ state: "retracted", stateAt: later, caseId });
    const last = await db().ledgerEvent.findMany({ orderBy: { seq: "desc" }, take: 2 });
    expect(last.map(({ kind, payload }) => ({ kind, payload }))).toMatchObject([
      { kind: "ruling-ended", payload: { ruling: rulingId } },
      { kind: "report-retracted", payload: { report: again } },
    ]);
    const { personId } = reporter;
    const told = await db().notice.findMany({ where: { personId, kind: "ruling-ended" } });
    const reports = told.map(({ body }) => (body as { report?: string }).report);
    expect(reports.sort()).toEqual([first.id, again]);
    expect(await checkReputation(later)).toEqual([]);
  });

  test("is for its author, within ten minutes", async () => {
    const { rulingId } = expectOk(await rule());
    const other = await undoRuling(rulingId, asModerator(await aModerator(now)), now);
    expect(other).toMatchObject({ refusal: { code: "not-found" } });
    const late = new Date(now.getTime() + 600_001);
    const tooLate = await undoRuling(rulingId, asModerator(moderator), late);
    expect(tooLate).toMatchObject({ refusal: { code: "undo-too-late" } });
    expect(await stateOf(about)).toBe("quarantined");
  });

  test("leaves what somebody decided later", async () => {
    const { rulingId } = expectOk(await rule());
    expectOk(await rule({ action: "restore" }, await aModerator(now)));
    expectOk(await undoRuling(rulingId, asModerator(moderator), now));
    expect(await stateOf(about)).toBe("listed");
    expect(await caseOf(about)).toMatchObject({ state: "open" });
  });

  test("that restored leaves the case as it was: closed", async () => {
    expectOk(await rule());
    const later = new Date(now.getTime() + 1_000);
    const restore = { action: "restore", verdict: "void" } as const;
    const { rulingId } = expectOk(await rule(restore, moderator, later));
    expectOk(await undoRuling(rulingId, asModerator(moderator), later));
    expect(await stateOf(about)).toBe("quarantined");
    expect(await caseOf(about)).toMatchObject({ state: "closed" });
  });

  test.each([
    ["is not held for a quarantine that was taken back", "listed", true],
    ["is held for one that stands", "held", false],
  ])("lets the next version be published: it %s", async (_, state, isTakenBack) => {
    const { rulingId } = expectOk(await rule());
    if (isTakenBack) expectOk(await undoRuling(rulingId, asModerator(moderator), now));
    await aListing(acme, { version: "1.1.0" });
    expect(await stateOf({ ...about, version: "1.1.0" } as ListedVersion)).toBe(state);
  });
});

describe("what the ledger says of reporters", () => {
  test("is what the tables say, also after a ruling that was undone", async () => {
    await report(about, await aPerson({ joinedAt: now }), now, "licence");
    const { rulingId } = expectOk(await rule());
    expectOk(await undoRuling(rulingId, asModerator(moderator), now));
    expectOk(await rule({ action: "dismiss", verdict: "abusive" }, await aModerator(now)));
    expect(await db().reporterCredit.count()).toBe(4);
    expect(await checkReputation(now)).toEqual([]);
  });

  test("shows a credit that somebody changed by hand, and puts it right", async () => {
    expectOk(await rule({ action: "dismiss", verdict: "dismissed" }));
    const before = await weightOf(reporter, now);
    await db().reporterCredit.updateMany({ data: { verdict: "upheld" } });
    const found = await checkReputation(now);
    expect(found.map(({ row }) => row.split(" ")[0])).toEqual(["credit", "reporter"]);
    await rewriteReputation(now);
    expect(await checkReputation(now)).toEqual([]);
    expect(await weightOf(reporter, now)).toEqual(before);
  });
});

describe("a ruling on many cases", () => {
  test("decides each by itself, and says which were refused", async () => {
    await aListing(acme, { name: "spam-tui" });
    const spam = { ...about, name: "spam-tui" } as ListedVersion;
    await report(spam, reporter, now);
    const [first, second] = [await caseOf(about), await caseOf(spam)];
    const { revision: _, ...decision } = aRuling({ revision: 0 });
    const cases = [
      { id: first.id, revision: first.revision },
      { id: second.id, revision: second.revision + 1 },
    ];
    const ruled = expectOk(await ruleCases({ ...decision, cases }, asModerator(moderator), now));
    expect(ruled.result.items).toMatchObject([
      { case: first.id, refused: null },
      { case: second.id, ruling: null, refused: { code: "case-changed" } },
    ]);
    expect([await stateOf(about), await stateOf(spam)]).toEqual(["quarantined", "listed"]);
  });
});
