import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { reporterWeights } from "#lib/evidence/reporter-weights";
import { weighingReports } from "#lib/evidence/weighing-reports";
import { resolveApp } from "#lib/listings/resolve-app";
import { type ListedVersion, yankVersion } from "#lib/listings/yank-version";
import { othersReported } from "#lib/moderation/others-reported";
import { reviseOpenCases } from "#lib/moderation/revise-open-cases";
import { stepBack } from "#lib/moderation/step-back";
import { retractReport } from "#lib/reports/retract-report";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aFile, programBytes } from "#lib/testing/files";
import { aListing, type SubmissionOverrides } from "#lib/testing/listings";
import {
  acting,
  aHunter,
  anObserver,
  aReceipt,
  caseOf,
  report,
  stateOf,
  versionOf,
} from "#lib/testing/moderation";
import { anEstablishedPerson, aPerson, type TestPerson } from "#lib/testing/people";
import { anActor, aPublisher, expectOk, type TestPublisher, upload } from "#lib/testing/publishers";

provideDataDirectory();

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const later = (ms: number) => new Date(now.getTime() + ms);
const nothing = async () => {};

let now: Date;
let acme: TestPublisher;
let about: ListedVersion;
beforeEach(async () => {
  acme = await aPublisher();
  now = new Date();
  await listed();
  about = { org: acme.org, name: "loan-tui", version: "1.0.0" } as ListedVersion;
});

/** Listed long enough ago not to count as young. */
async function listed(overrides: SubmissionOverrides = {}): Promise<void> {
  await aListing(acme, overrides, now);
  await db().version.updateMany({ data: { publishedAt: later(-30 * dayMs) } });
}

async function people(count: number, make: (index: number) => Promise<TestPerson>) {
  const made: TestPerson[] = [];
  for (let index = 0; index < count; index++) made.push(await make(index));
  return made;
}

async function installed(person: TestPerson): Promise<TestPerson> {
  await aReceipt(about, person, later(-3 * dayMs));
  return person;
}

/** An observer and a user who installed it: enough to quarantine. */
async function confirmMalware(at?: Date): Promise<void> {
  await report(about, await anObserver(now), at ?? now);
  await report(about, await installed(await anEstablishedPerson(now, 9)), at ?? now);
}

describe("a benign version", () => {
  test("stays listed when fifty fresh accounts report it", async () => {
    for (const person of await people(50, () => aPerson({ joinedAt: now }))) {
      await report(about, person, now);
    }
    expect(await stateOf(about)).toBe("listed");
    expect((await caseOf(about)).evidence).toMatchObject({ weight: 0, reporters: 0, people: 0 });
  });

  test("stays listed when fifty aged accounts with receipts report it, who were never right", async () => {
    const aged = await people(50, async (week) =>
      installed(await anEstablishedPerson(now, 10 + week)),
    );
    for (const person of aged) await report(about, person, now);
    expect(await stateOf(about)).toBe("listed");
    expect((await caseOf(about)).evidence).toMatchObject({ weight: 0, people: 50, evidence: 800 });
  });

  test("stays listed when one person alone reports it, whatever they weigh", async () => {
    const observer = await anObserver(now);
    await report(about, observer, now, "malware");
    await report(about, observer, now, "credential-theft");
    expect(await stateOf(about)).toBe("listed");
  });
});

describe("a version that an observer and a user report", () => {
  test("is quarantined for 72 hours, and cannot be resolved", async () => {
    await confirmMalware();
    expect(await versionOf(about)).toMatchObject({
      state: "quarantined",
      stateCause: "automatic",
      stateUntil: later(72 * hourMs),
    });
    const refused = await resolveApp({ name: "loan-tui" }, now);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "version-quarantined" } });
  });

  test("is only limited for another reason than malware or stolen credentials", async () => {
    await report(about, await anObserver(now), now, "licence");
    await report(about, await installed(await anEstablishedPerson(now, 9)), now, "licence");
    expect(await stateOf(about)).toBe("limited");
  });

  test("leaves the version before it to be installed", async () => {
    await listed({ version: "2.0.0" });
    about = { ...about, version: "2.0.0" } as ListedVersion;
    await confirmMalware();
    expect(expectOk(await resolveApp({ name: "loan-tui" }, now)).version).toBe("1.0.0");
  });

  test("falls back to limited, then to listed, when nobody rules", async () => {
    await confirmMalware();
    expect(await stepBack(later(71 * hourMs), nothing)).toBe(0);
    expect(await stepBack(later(72 * hourMs), nothing)).toBe(1);
    expect(await stateOf(about)).toBe("limited");
    await stepBack(later(72 * hourMs + 14 * dayMs), nothing);
    expect(await versionOf(about)).toMatchObject({ state: "listed", stateUntil: null });
  });

  test("is not quarantined again by the reports that had their time, but by new ones", async () => {
    await confirmMalware();
    await stepBack(later(72 * hourMs), nothing);
    const after = later(80 * hourMs);
    await reviseOpenCases(() => after, nothing);
    expect(await stateOf(about)).toBe("limited");
    await confirmMalware(after);
    expect(await stateOf(about)).toBe("quarantined");
  });

  test("records each change with its numbers, once", async () => {
    await confirmMalware();
    await reviseOpenCases(() => now, nothing);
    const changes = await db().ledgerEvent.findMany({ where: { kind: "state-changed" } });
    expect(changes).toMatchObject([
      {
        subject: "mri:capability:io.macula/acme-corp/loan-tui",
        payload: { to: "quarantined", rule: "observer-confirmed", numbers: { people: 2 } },
      },
    ]);
  });

  test("tells the ledger nothing of who reported", async () => {
    const observer = await anObserver(now);
    await report(about, observer, now);
    const events = await db().ledgerEvent.findMany({ where: { kind: "report-filed" } });
    const text = JSON.stringify(events.map(({ payload, actor }) => [payload, actor]));
    for (const secret of [observer.personId, observer.handle, observer.key.did, "my keys"]) {
      expect(text).not.toContain(secret);
    }
  });
});

/** PostgreSQL takes 32,767 parameters a statement: beyond them nobody could report, nor a moderator rule. */
test("a brigade is weighed that has more people than a statement has parameters", async () => {
  const { personId } = await anObserver(now);
  const brigade = [personId, ...Array.from({ length: 33_000 }, () => randomUUID())];
  const { id } = await versionOf(about);
  expect((await reporterWeights(db(), brigade, now)).get(personId)).toMatchObject({ weight: 666 });
  expect(await weighingReports(db(), brigade)).toEqual(new Set());
  expect(await othersReported(brigade, id)).toEqual([]);
});

describe("a version that people report who were right before", () => {
  test("is limited by two of them with users beside them, never quarantined", async () => {
    for (const hunter of await people(3, () => aHunter(about, 8, now))) {
      await report(about, await installed(hunter), now);
    }
    const users = await people(40, async (week) =>
      installed(await anEstablishedPerson(now, 5 + week)),
    );
    for (const user of users) await report(about, user, now);
    expect(await versionOf(about)).toMatchObject({ state: "limited", stateCause: "automatic" });
  });

  test("gets less weight from a person's fourth open report", async () => {
    const hunter = await aHunter(about, 6, now);
    for (const version of ["1.1.0", "1.2.0", "1.3.0", "1.4.0"]) await listed({ version });
    const weights: unknown[] = [];
    for (const version of ["1.1.0", "1.2.0", "1.3.0", "1.4.0"]) {
      await report({ ...about, version } as ListedVersion, hunter, now);
      weights.push((await caseOf({ ...about, version } as ListedVersion)).evidence);
    }
    expect(weights).toMatchObject([
      { weight: 500 },
      { weight: 500 },
      { weight: 500 },
      { weight: 0 },
    ]);
    const first = await db().report.findFirstOrThrow({
      where: { personId: hunter.personId, state: "open" },
      orderBy: { id: "asc" },
    });
    const { personId } = hunter;
    const own = { acting: acting(hunter), personId, track: null };
    expectOk(await retractReport(first.id, own, later(hourMs)));
    const last = await caseOf({ ...about, version: "1.4.0" } as ListedVersion);
    expect(last.evidence).toMatchObject({ weight: 500 });
  });

  test("counts reports that were filed, retracted and filed again once", async () => {
    const hunter = await aHunter(about, 6, now);
    const { personId } = hunter;
    const id = await report(about, hunter, now);
    const own = { acting: acting(hunter), personId, track: null };
    expectOk(await retractReport(id, own, now));
    await report(about, hunter, now);
    expect((await caseOf(about)).evidence).toMatchObject({ weight: 500, reporters: 1 });
  });
});

describe("a publisher whose version was quarantined", () => {
  test("does not end the case by yanking", async () => {
    await confirmMalware();
    expectOk(await yankVersion(about, "oops", anActor(acme.root.did), now));
    expect(await caseOf(about)).toMatchObject({ state: "open" });
    expect(await stateOf(about)).toBe("quarantined");
    expect(await db().report.count({ where: { state: "open" } })).toBe(2);
  });

  test.each([
    ["has its next version held", -1, "held"],
    ["has its next version listed after a week", -8, "listed"],
  ])("%s", async (_, days, state) => {
    await confirmMalware(later(days * dayMs));
    await aListing(acme, { version: "1.0.1" }, now);
    expect(await stateOf({ ...about, version: "1.0.1" } as ListedVersion)).toBe(state);
  });

  test("takes the state along to another name with the same bytes, by another key", async () => {
    const file = await aFile(programBytes("the same bytes"));
    await upload(acme, file);
    await listed({ version: "3.0.0", file });
    about = { ...about, version: "3.0.0" } as ListedVersion;
    await confirmMalware();
    const other = await aPublisher("other-corp", 2);
    await upload(other, file);
    await aListing(other, { name: "clean-tui", file });
    const clean = { org: other.org, name: "clean-tui", version: "1.0.0" } as ListedVersion;
    expect(await versionOf(clean)).toMatchObject({ state: "quarantined", stateCause: "policy" });
    expect(await caseOf(clean)).toMatchObject({ origin: "inherited", state: "open" });
  });

  test("takes the state along to another name with the same key", async () => {
    await confirmMalware();
    await aListing(acme, { name: "fresh-tui" }, now);
    const fresh = { ...about, name: "fresh-tui" } as ListedVersion;
    expect(await stateOf(fresh)).toBe("quarantined");
  });

  test("does not hide its state behind a hundred milder ones", async () => {
    await confirmMalware();
    await db().$executeRaw`
      INSERT INTO "Version" SELECT (jsonb_populate_record(v, jsonb_build_object(
        'id', lpad(n::text, 32, '0')::uuid, 'version', '0.0.' || n,
        'manifestCid', v."manifestCid" || n, 'state', 'limited'))).*
      FROM "Version" v, generate_series(1, 100) n`;
    await aListing(acme, { name: "fresh-tui" }, now);
    expect(await stateOf({ ...about, name: "fresh-tui" } as ListedVersion)).toBe("quarantined");
  });

  test("is not passed on by a copy to the app that was copied", async () => {
    const other = await aPublisher("other-corp", 2);
    const file = await aFile(programBytes("an honest app"));
    await upload(other, file);
    await aListing(other, { name: "honest-tui", file });
    await db().version.updateMany({ data: { publishedAt: later(-30 * dayMs) } });
    await confirmMalware();
    await upload(acme, file);
    await aListing(acme, { name: "copied-tui", file }, now);
    expect(await stateOf({ ...about, name: "copied-tui" } as ListedVersion)).toBe("quarantined");
    await aListing(other, { name: "honest-tui", version: "1.0.1", file });
    const honest = { org: other.org, name: "honest-tui", version: "1.0.1" } as ListedVersion;
    expect(await stateOf(honest)).toBe("listed");
  });
});
