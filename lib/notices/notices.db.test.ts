import { randomUUID } from "node:crypto";
import { ok, refuse } from "@hecate/protocol/result";
import type { NoticeView } from "@hecate/protocol/wire/notices";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "#lib/db/client";
import { emptyQueues, waitingJobs } from "#lib/jobs/testing/waiting-jobs";
import type { ListedVersion } from "#lib/listings/yank-version";
import { changeVersionState } from "#lib/moderation/change-version-state";
import { stepBack } from "#lib/moderation/step-back";
import { listNotices } from "#lib/notices/list-notices";
import type { Owner } from "#lib/notices/owner";
import { ruleCase } from "#lib/rulings/rule-case";
import { secondRuling } from "#lib/rulings/second-ruling";
import { undoRuling } from "#lib/rulings/undo-ruling";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import {
  aModerator,
  anObserver,
  aReceipt,
  aRuling,
  asModerator,
  caseOf,
  report,
  versionOf,
} from "#lib/testing/moderation";
import { anEstablishedPerson, aPerson, type TestPerson } from "#lib/testing/people";
import { aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { findReceiving } from "./store";

provideDataDirectory();

let now: Date;
let acme: TestPublisher;
let about: ListedVersion;
let reporter: TestPerson;
beforeEach(async () => {
  await emptyQueues();
  acme = await aPublisher();
  now = new Date();
  await aListing(acme, {}, now);
  about = { org: acme.org, name: "loan-tui", version: "1.0.0" } as ListedVersion;
  reporter = await aPerson({ joinedAt: now });
});

async function inbox(owner: Owner): Promise<readonly NoticeView[]> {
  return expectOk(await listNotices(owner, { limit: 100 })).items;
}

const ofPublisher = () => inbox({ publisherId: acme.publisherId });
const of = ({ personId }: TestPerson) => inbox({ personId });

async function rule(moderator: TestPerson, overrides: object = {}): Promise<string> {
  const { id, revision } = await caseOf(about);
  const request = aRuling({ revision, ...overrides });
  return expectOk(await ruleCase(id, request, asModerator(moderator), now)).rulingId;
}

async function quarantine(): Promise<void> {
  const user = await anEstablishedPerson(now, 9);
  await aReceipt(about, user, new Date(now.getTime() - 3 * 86_400_000));
  await report(about, await anObserver(now), now);
  await report(about, user, now);
}

describe("what a publisher is told", () => {
  test("of an automatic state: what it is, why, by what numbers and until when", async () => {
    await quarantine();
    expect(await ofPublisher()).toMatchObject([
      {
        kind: "state-changed",
        title: "acme-corp/loan-tui 1.0.0: in quarantine",
        about: { org: "acme-corp", name: "loan-tui", version: "1.0.0" },
        // The other one never had a report decided.
        facts: expect.stringContaining("observer, and others who installed it or"),
        automated: true,
        rule: "observer-confirmed",
        numbers: { weight: 666, people: 2 },
        until: new Date(now.getTime() + 72 * 3_600_000).toISOString(),
        readAt: null,
      },
    ]);
  });

  test("of its stepping back, once each", async () => {
    await quarantine();
    const later = new Date(now.getTime() + 73 * 3_600_000);
    await stepBack(later, async () => {});
    await stepBack(later, async () => {});
    expect(await ofPublisher()).toMatchObject([
      { kind: "state-changed", rule: "time-box" },
      { kind: "state-changed", rule: "observer-confirmed" },
    ]);
  });

  test("of a scanner's hold", async () => {
    const { id: versionId } = await versionOf(about);
    const reason = "Held until somebody has looked at what a scan found.";
    const hold = { to: "held", cause: "scan", rule: "scan:elf", reason } as const;
    const rest = { until: null, numbers: null, actor: "did:web:localhost", at: now };
    const change = { versionId, ...hold, ...rest };
    await transaction(async (tx) => ok(await changeVersionState(tx, change)));
    expect(await ofPublisher()).toMatchObject([
      { title: "acme-corp/loan-tui 1.0.0: held for review", facts: reason, automated: true },
    ]);
  });

  test("is nothing of what was rolled back", async () => {
    await report(about, reporter, now);
    const { id: versionId } = await versionOf(about);
    const change = { to: "limited", cause: "automatic", rule: "weight-and-crowd" } as const;
    const rest = { reason: "-", until: null, numbers: null, actor: "did:web:localhost", at: now };
    await transaction(async (tx) => {
      await changeVersionState(tx, { versionId, ...change, ...rest });
      return refuse("replayed", "rolled back");
    });
    expect(await ofPublisher()).toEqual([]);
  });

  test("of a proposal is the quarantine alone; of the seconded ruling the removal", async () => {
    const domain = { domain: "acme.example", state: "verified", addedAt: now, dueAt: now };
    await db().publisherDomain.create({ data: { ...domain, publisherId: acme.publisherId } });
    await report(about, reporter, now);
    const id = await rule(await aModerator(now), { action: "remove-version" });
    expect(await ofPublisher()).toMatchObject([
      { kind: "state-changed", rule: "proposed", ruling: null, automated: false },
    ]);
    const later = new Date(now.getTime() + 1000);
    expectOk(await secondRuling(id, asModerator(await aModerator(now)), later));
    expect(await ofPublisher()).toMatchObject([
      { kind: "ruled", action: "remove-version", ruling: id },
      { kind: "state-changed" },
    ]);
  });
});

describe("a ruling", () => {
  test("is told to both sides with its rule, its facts and how to appeal, once", async () => {
    const other = await aPerson({ joinedAt: now });
    const reports = [await report(about, reporter, now), await report(about, other, now)];
    const verdicts = [{ report: reports[1], verdict: "abusive" }];
    const ruling = await rule(await aModerator(now), { verdicts });
    const until = new Date(now);
    until.setUTCMonth(until.getUTCMonth() + 6);
    const said = {
      kind: "ruled",
      policy: "malware",
      facts: "It sends private keys to a stranger.",
      automated: false,
      ruling,
      appealUntil: until.toISOString(),
    };
    expect(await ofPublisher()).toMatchObject([{ ...said, verdict: null, report: null }]);
    expect(await of(reporter)).toMatchObject([
      { ...said, verdict: "upheld", report: reports[0] },
      { kind: "report-received", report: reports[0] },
    ]);
    expect(await of(other)).toMatchObject([{ verdict: "abusive" }, { kind: "report-received" }]);
  });

  test("never tells the publisher who reported, nor what they wrote", async () => {
    await report(about, reporter, now);
    const moderator = await aModerator(now);
    await rule(moderator);
    const told = JSON.stringify(await ofPublisher());
    for (const secret of [reporter.handle, reporter.personId, "It sends my keys", moderator.handle])
      expect(told).not.toContain(secret);
  });

  test("that is taken back is told to both sides too", async () => {
    await report(about, reporter, now);
    const moderator = await aModerator(now);
    const ruling = await rule(moderator);
    const later = new Date(now.getTime() + 1000);
    expectOk(await undoRuling(ruling, asModerator(moderator), later));
    expect((await ofPublisher())[0]).toMatchObject({ kind: "ruling-ended", ruling });
    expect((await of(reporter))[0]).toMatchObject({ kind: "ruling-ended", ruling });
    expect(await db().notice.count()).toBe(5);
  });
});

describe("moderators", () => {
  test("are told of a case that weighs much, each once a day", async () => {
    const [one, other] = [await aModerator(now), await aModerator(now)];
    const observer = await anObserver(now);
    await report(about, observer, now);
    const { id } = await caseOf(about);
    for (const moderator of [one, other]) {
      expect(await of(moderator)).toMatchObject([
        { kind: "attention", case: id, title: "Look at acme-corp/loan-tui 1.0.0 soon" },
      ]);
    }
    const again = async (hours: number) => {
      await db().case.update({ where: { id }, data: { evidence: {} } });
      const at = new Date(now.getTime() + hours * 3_600_000);
      await report(about, await aPerson({ joinedAt: now }), at);
    };
    await again(1);
    expect(await of(one)).toHaveLength(1);
    await again(25);
    expect(await of(one)).toHaveLength(2);
    expect(await of(observer)).toMatchObject([{ kind: "report-received" }]);
  });
});

describe("a notice", () => {
  test("goes on its way to what agreed to get it, in the same transaction", async () => {
    const { personId } = reporter;
    const channel = { personId, secret: "s", createdAt: now };
    const hook = { ...channel, kind: "webhook", address: "https://a.example", confirmedAt: now };
    const mail = { ...channel, kind: "mail", address: "a@b.example" };
    const { id } = await db().webhook.create({ data: hook });
    await db().webhook.createMany({ data: [mail, { ...channel, kind: "feed", address: "" }] });
    await emptyQueues();
    await report(about, reporter, now);
    const [notice] = await of(reporter);
    const data = { notice: notice?.id, channel: id };
    expect(await waitingJobs()).toEqual([{ name: "deliver_notice", data }]);
  });
});

test("channels are found for more people than a statement has parameters", async () => {
  const personIds = Array.from({ length: 33_000 }, () => randomUUID());
  const { publisherId } = acme;
  const address = { publisherId, kind: "webhook", address: "https://hooks.example", secret: "-" };
  await db().webhook.create({ data: { ...address, createdAt: now, confirmedAt: now } });
  const found = await transaction(async (tx) =>
    ok(await findReceiving(tx, { personIds, publisherIds: [publisherId] })),
  );
  expect(found.value).toMatchObject([{ publisherId, personId: null }]);
});
