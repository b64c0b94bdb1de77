import { randomUUID } from "node:crypto";
import { realmMri } from "@hecate/protocol/mri";
import { ok } from "@hecate/protocol/result";
import type { RulingRequest } from "@hecate/protocol/wire/moderation";
import type { ReportReason } from "@hecate/protocol/wire/reports";
import type { VersionState } from "@hecate/protocol/wire/version-state";
import { db, transaction } from "#lib/db/client";
import { reporterWeights } from "#lib/evidence/reporter-weights";
import type { ActingModerator } from "#lib/identity/acting-moderator";
import type { ActingPerson } from "#lib/identity/acting-person";
import type { Actor } from "#lib/ledger/actor";
import type { ListedVersion } from "#lib/listings/yank-version";
import { changeVersionState } from "#lib/moderation/change-version-state";
import { grantRole } from "#lib/moderation/grant-role";
import type { Role } from "#lib/moderation/roles";
import { fileReport } from "#lib/reports/file-report";
import { aListing } from "#lib/testing/listings";
import { anEstablishedPerson, aPerson, type TestPerson } from "#lib/testing/people";
import { anActor, aPublisher, expectOk } from "#lib/testing/publishers";

/** What `as` of a request needs to moderate. */
export const moderating = { with: realmMri, can: "moderate/cases" } as const;

/** The person as their key acts, with an invocation of its own. */
export function acting(person: TestPerson): ActingPerson & { via: { kind: "key"; actor: Actor } } {
  const { personId, handle, key } = person;
  const dates = { joinedAt: new Date(), establishedAt: null };
  return {
    personId,
    handle,
    ...dates,
    via: { kind: "key", actor: anActor(key.did as Actor["did"]) },
  };
}

export async function withRole(person: TestPerson, role: Role, now: Date): Promise<TestPerson> {
  await grantRole({ ...person, role, until: null, grantor: { kind: "operator" } }, now);
  return person;
}

export async function aModerator(now: Date): Promise<TestPerson> {
  return withRole(await aPerson({ joinedAt: now }), "moderator", now);
}

export function asModerator(person: TestPerson): ActingModerator {
  const { personId } = person;
  return { ...acting(person), holder: personId, authorities: [personId] };
}

/** Somebody whose reports weigh much without a verdict: an appointed observer. */
export async function anObserver(now: Date): Promise<TestPerson> {
  return withRole(await anEstablishedPerson(now), "observer", now);
}

export async function report(
  about: ListedVersion,
  person: TestPerson,
  now: Date,
  reason: ReportReason = "malware",
): Promise<string> {
  const request = { reason, text: "It sends my keys to a stranger." };
  return expectOk(await fileReport(about, request, acting(person), now)).receipt.id;
}

/** An app whose only version somebody who joined just now reported, and a moderator; `now` is after it was listed. */
export async function aReportedApp() {
  const acme = await aPublisher();
  await aListing(acme);
  const now = new Date();
  const about = { org: acme.org, name: "loan-tui", version: "1.0.0" } as ListedVersion;
  const reporter = await aPerson({ joinedAt: now });
  const moderator = await aModerator(now);
  await report(about, reporter, now);
  return { acme, now, about, reporter, moderator };
}

/** What the reports of a person weigh, with its terms. */
export async function weightOf({ personId }: TestPerson, now: Date): Promise<unknown> {
  return (await reporterWeights(db(), [personId], now)).get(personId);
}

/** A receipt, as far as evidence looks at it. */
export async function aReceipt(
  about: ListedVersion,
  { personId }: TestPerson,
  recordedAt: Date,
): Promise<void> {
  const { id: versionId } = await versionOf(about);
  await db().installReceipt.create({
    data: {
      versionId,
      personId,
      platform: "linux-amd64",
      receiptCid: `receipt ${personId} ${versionId}`,
      receipt: "",
      installedAt: recordedAt,
      recordedAt,
    },
  });
}

export function versionOf({ org, name, version }: ListedVersion) {
  return db().version.findFirstOrThrow({
    where: { version, listing: { name, publisher: { org } } },
  });
}

export async function stateOf(about: ListedVersion): Promise<string> {
  return (await versionOf(about)).state;
}

/** The latest case of a version. */
export async function caseOf(about: ListedVersion) {
  const { id: versionId } = await versionOf(about);
  return db().case.findFirstOrThrow({ where: { versionId }, orderBy: { id: "desc" } });
}

export function aRuling(overrides: Partial<RulingRequest> & Pick<RulingRequest, "revision">) {
  return {
    action: "quarantine",
    verdict: "upheld",
    reason: "The binary reads ~/.ssh and posts it.",
    policy: "malware",
    statement: "It sends private keys to a stranger.",
    ...overrides,
  } as const satisfies RulingRequest;
}

const weekMs = 7 * 86_400_000;

/** Somebody who was right `times` times before, each in another week and about another publisher. */
export async function aHunter(about: ListedVersion, times: number, now: Date): Promise<TestPerson> {
  const hunter = await anEstablishedPerson(now, 60);
  const { id: versionId } = await versionOf(about);
  const past = { versionId, openedAt: now, origin: "reports", state: "closed" };
  const { id: caseId } = await db().case.create({ data: past });
  const decision = { action: "quarantine", verdict: "upheld", state: "in-force", at: now };
  const texts = { reason: "-", policy: "malware", statement: "-" };
  for (let week = 1; week <= times; week++) {
    const at = new Date(now.getTime() - week * weekMs);
    const ruling = await db().ruling.create({
      data: { ...decision, ...texts, caseId, moderatorId: hunter.personId },
    });
    const report = await db().report.create({
      data: {
        versionId,
        caseId,
        personId: hunter.personId,
        reason: "malware",
        text: "-",
        filedAt: at,
        late: false,
        state: "upheld",
      },
    });
    const who = { personId: hunter.personId, reportId: report.id, rulingId: ruling.id };
    const what = { publisherId: randomUUID(), verdict: "upheld", late: false, filedAt: at, at };
    await db().reporterCredit.create({ data: { ...who, ...what } });
  }
  return hunter;
}

/** As if a ruling had put a version there. */
export async function putInState(version: ListedVersion, to: VersionState): Promise<void> {
  const { id: versionId } = await versionOf(version);
  const change = {
    versionId,
    to,
    cause: "ruling",
    rule: "test",
    reason: "It was asked for.",
  } as const;
  const rest = { until: null, numbers: null, actor: "test", at: new Date() };
  await transaction(async (tx) => ok(await changeVersionState(tx, { ...change, ...rest })));
}
