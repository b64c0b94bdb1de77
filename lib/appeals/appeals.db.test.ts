import { createHash } from "node:crypto";
import type { Did } from "@hecate/protocol/did";
import type { RulingRequest } from "@hecate/protocol/wire/moderation";
import { beforeEach, describe, expect, test } from "vitest";
import { decideAppeal } from "#lib/appeals/decide-appeal";
import { type Appellant, fileAppeal } from "#lib/appeals/file-appeal";
import { db } from "#lib/db/client";
import { reporterWeights } from "#lib/evidence/reporter-weights";
import type { ListedVersion } from "#lib/listings/yank-version";
import { getPublisherReputation } from "#lib/reputation/get-publisher-reputation";
import { checkReputation } from "#lib/reputation/recompute";
import { ruleCase } from "#lib/rulings/rule-case";
import { secondRuling } from "#lib/rulings/second-ruling";
import { undoRuling } from "#lib/rulings/undo-ruling";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import {
  acting,
  aModerator,
  anObserver,
  aReceipt,
  aReportedApp,
  aRuling,
  asModerator,
  caseOf,
  report,
  stateOf,
  withRole,
} from "#lib/testing/moderation";
import { anEstablishedPerson, aPerson, type TestPerson } from "#lib/testing/people";
import { anActor, aPublisher, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { getTransparencyReport } from "#lib/transparency/get-transparency-report";

provideDataDirectory();

let now: Date;
let acme: TestPublisher;
let about: ListedVersion;
let reporter: TestPerson;
let author: TestPerson;
beforeEach(async () => {
  ({ acme, now, about, reporter, moderator: author } = await aReportedApp());
});

async function rule(overrides: Partial<RulingRequest> = {}): Promise<string> {
  const { id, revision } = await caseOf(about);
  const request = aRuling({ revision, ...overrides });
  return expectOk(await ruleCase(id, request, asModerator(author), now)).rulingId;
}

function asPublisher({ publisherId, root } = acme): Appellant {
  const actor = { ...anActor(root.did as Did), root: { publisherId, did: root.did as Did } };
  return { side: "publisher", owner: { kind: "key", publisherId, actor } };
}

function asReporter(person = reporter): Appellant {
  return { side: "reporter", acting: acting(person) };
}

const text = "It only reads its own configuration.";

async function appeal(ruling: string, appellant = asPublisher()): Promise<string> {
  return expectOk(await fileAppeal(ruling, appellant, text, now)).id;
}

const overturned = { outcome: "overturned", statement: "It reads no keys at all." } as const;

async function decide(id: string, by?: TestPerson, request: object = overturned) {
  const moderator = asModerator(by ?? (await aModerator(now)));
  return decideAppeal(id, { ...overturned, ...request }, moderator, now);
}

describe("an appeal", () => {
  test("is open to each party once, and leaves the ruling in force", async () => {
    const ruling = await rule();
    await appeal(ruling);
    await appeal(ruling, asReporter());
    for (const appellant of [asPublisher(), asReporter()]) {
      const again = await fileAppeal(ruling, appellant, text, now);
      expect(again).toMatchObject({ refusal: { code: "appeal-exists" } });
    }
    expect(await stateOf(about)).toBe("quarantined");
  });

  test("is filed once when it comes twice at the same time", async () => {
    const ruling = await rule();
    const filed = await Promise.all([1, 2].map(() => fileAppeal(ruling, asPublisher(), text, now)));
    expect(filed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(filed.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "appeal-exists" } });
    expect(await db().appeal.count()).toBe(1);
  });

  test.each([
    ["another publisher", async () => asPublisher(await aPublisher("other-corp", 2))],
    ["somebody who did not report it", async () => asReporter(await aPerson())],
    [
      "who reported it later",
      async () => {
        const late = await aPerson();
        await report(about, late, now);
        return asReporter(late);
      },
    ],
  ])("is not for %s", async (_, make) => {
    const ruling = await rule();
    const refused = await fileAppeal(ruling, await make(), text, now);
    expect(refused).toMatchObject({ refusal: { code: "not-a-party" } });
  });

  test("can be filed for six months", async () => {
    const ruling = await rule();
    const until = new Date(now);
    until.setUTCMonth(until.getUTCMonth() + 6);
    const late = new Date(until.getTime() + 1);
    const refused = await fileAppeal(ruling, asPublisher(), text, late);
    expect(refused).toMatchObject({ refusal: { code: "appeal-too-late" } });
    expectOk(await fileAppeal(ruling, asPublisher(), text, until));
  });

  test("is refused of a ruling that was taken back, and of a mere proposal", async () => {
    const undone = await rule();
    expectOk(await undoRuling(undone, asModerator(author), now));
    const refused = await fileAppeal(undone, asPublisher(), text, now);
    expect(refused).toMatchObject({ refusal: { code: "ruling-not-in-force" } });
    const { publisherId } = acme;
    const domain = { domain: "acme.example", state: "verified", addedAt: now, dueAt: now };
    await db().publisherDomain.create({ data: { ...domain, publisherId } });
    const proposed = await rule({ action: "remove-version" });
    const unknown = await fileAppeal(proposed, asPublisher(), text, now);
    expect(unknown).toMatchObject({ refusal: { code: "not-found" } });
  });

  test("stands in the ledger by a commitment to its text", async () => {
    const id = await appeal(await rule(), asReporter());
    const { salt } = await db().appeal.findUniqueOrThrow({ where: { id } });
    const event = await db().ledgerEvent.findFirstOrThrow({ where: { kind: "appeal-filed" } });
    const commitment = createHash("sha256").update(salt).update(text).digest("hex");
    expect(event.payload).toMatchObject({ appeal: id, side: "reporter", text: commitment });
    const filed = await db().ledgerEvent.findFirstOrThrow({ where: { kind: "report-filed" } });
    expect(event.actor).toBe(filed.actor);
    expect(JSON.stringify(event.payload)).not.toContain(text);
  });
});

describe("who decides an appeal", () => {
  test("is not the ruling's author, nor a reporter, nor somebody of the publisher's", async () => {
    const id = await appeal(await rule());
    const partial = [
      author,
      await withRole(reporter, "moderator", now),
      await withRole(await aPerson({ key: acme.root }), "moderator", now),
    ];
    for (const by of partial) {
      expect(await decide(id, by)).toMatchObject({ refusal: { code: "conflict-of-interest" } });
    }
    expect(await stateOf(about)).toBe("quarantined");
  });

  test("is not who seconded the ruling, nor a delegate of its author", async () => {
    const { publisherId } = acme;
    const domain = { domain: "acme.example", state: "verified", addedAt: now, dueAt: now };
    await db().publisherDomain.create({ data: { ...domain, publisherId } });
    const ruling = await rule({ action: "remove-version" });
    const second = await aModerator(now);
    expectOk(await secondRuling(ruling, asModerator(second), now));
    const id = await appeal(ruling);
    expect(await decide(id, second)).toMatchObject({ refusal: { code: "conflict-of-interest" } });
    const delegate = { ...asModerator(author), ...acting(await aPerson()) };
    const refused = await decideAppeal(id, overturned, delegate, now);
    expect(refused).toMatchObject({ refusal: { code: "conflict-of-interest" } });
  });

  test("is one, when two decide at the same time", async () => {
    const id = await appeal(await rule());
    const upheld = { outcome: "upheld", statement: "It does read keys." };
    const decided = await Promise.all([decide(id), decide(id, undefined, upheld)]);
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    expect(decided.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "appeal-decided" } });
    expect(await db().ledgerEvent.count({ where: { kind: "appeal-decided" } })).toBe(1);
  });
});

describe("an appeal that is decided", () => {
  /** Every number and state that the ruling could have touched. */
  async function everything(people: readonly TestPerson[]) {
    const ids = people.map(({ personId }) => personId);
    const versions = await db().version.findMany({ orderBy: { id: "asc" } });
    const weights = [...(await reporterWeights(db(), ids, now))];
    const reputation = await getPublisherReputation({ org: acme.org }, false, now);
    const listing = await db().listing.findMany({ orderBy: { id: "asc" } });
    return { versions, listing, weights, reputation };
  }

  /** What void reports had restricted by themselves stays restricted no longer. */
  const listed = {
    state: "listed",
    stateCause: null,
    stateSince: null,
    stateUntil: null,
    stateReason: null,
  };

  test.each(["quarantine", "remove-listing", "limit", "dismiss", "warn"] as const)(
    "and overturns a ruling of kind %s gives everything back to the last digit",
    async (action) => {
      const [observer, user] = [await anObserver(now), await anEstablishedPerson(now, 9)];
      await aReceipt(about, user, now);
      await report(about, observer, now);
      await report(about, user, now);
      await aListing(acme, { version: "1.1.0" });
      const people = [reporter, observer, user];
      const before = await everything(people);
      expect(before.versions.map(({ state }) => state)).toContain("quarantined");
      const ruling = await rule({ action, verdict: action === "dismiss" ? "abusive" : "upheld" });
      expect(await everything(people)).not.toEqual(before);
      expectOk(await decide(await appeal(ruling)));
      const versions = before.versions.map((version) =>
        version.stateCause === "automatic" ? { ...version, ...listed } : version,
      );
      const { weights } = before;
      // What the listing offers, and the publisher's reputation, follow from its versions.
      expect(await everything(people)).toMatchObject({ weights, versions });
      expect(await db().report.count({ where: { state: "void" } })).toBe(3);
      expect(await caseOf(about)).toMatchObject({ state: "closed" });
      // That the builder made people established, no event says.
      const differing = (await checkReputation(now)).filter(
        ({ row }) => !row.startsWith("person "),
      );
      expect(differing).toEqual([]);
    },
  );

  test.each(["quarantine", "dismiss"] as const)(
    "for a reporter, and overturns a ruling of kind %s, lets the case be decided anew",
    async (action) => {
      const observer = await anObserver(now);
      const user = await anEstablishedPerson(now, 9);
      await aReceipt(about, user, now);
      await report(about, observer, now);
      await report(about, user, now);
      const people = [reporter, observer, user];
      const before = await everything(people);
      const ruling = await rule({ action, verdict: "abusive" });
      const filed = await appeal(ruling, asReporter());
      const late = new Date(now.getTime() + 40 * 86_400_000);
      const decider = asModerator(await aModerator(now));
      expectOk(await decideAppeal(filed, overturned, decider, late));
      const { weights, versions } = await everything(people);
      expect(weights).toEqual(before.weights);
      const until = new Date(late.getTime() + 72 * 3_600_000);
      expect(versions).toMatchObject([{ state: "quarantined", stateUntil: until }]);
      expect(await db().report.count({ where: { state: "open" } })).toBe(3);
      expect(await caseOf(about)).toMatchObject({ state: "open" });
      expect((await getTransparencyReport()).reports).toMatchObject({ filed: 3, open: 3 });
      await rule({ action: "remove-version" });
    },
  );

  test("puts what a scanner had held back in the queue", async () => {
    await db().version.updateMany({ data: { state: "held", stateCause: "scan" } });
    const ruling = await rule({ action: "remove-version" });
    expectOk(await decide(await appeal(ruling)));
    expect(await stateOf(about)).toBe("held");
    expect(await caseOf(about)).toMatchObject({ state: "open" });
    expect(await db().report.findFirst()).toMatchObject({ state: "void" });
  });

  test("and upheld leaves the ruling as it is", async () => {
    const id = await appeal(await rule());
    const before = await everything([reporter]);
    expectOk(await decide(id, undefined, { outcome: "upheld", statement: "It does read keys." }));
    expect(await everything([reporter])).toEqual(before);
    expect(await db().ruling.findFirst()).toMatchObject({ state: "in-force", endedAt: null });
  });

  test("reverses once, though both sides appealed", async () => {
    const ruling = await rule();
    const appeals = [await appeal(ruling), await appeal(ruling, asReporter())];
    for (const id of appeals) expectOk(await decide(id));
    expect(await db().ledgerEvent.count({ where: { kind: "ruling-ended" } })).toBe(1);
    expect(await stateOf(about)).toBe("listed");
  });
});
