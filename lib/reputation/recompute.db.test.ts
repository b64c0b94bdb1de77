import { listingMri } from "@hecate/protocol/mri";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeAccount } from "#lib/account/close-account";
import { db } from "#lib/db/client";
import type { ActingPerson } from "#lib/identity/acting-person";
import { putRating } from "#lib/ratings/put-rating";
import { withdrawRating } from "#lib/ratings/withdraw-rating";
import { fileReport } from "#lib/reports/file-report";
import { checkReputation, rewriteReputation } from "#lib/reputation/recompute";
import { aCourt, accusation, released } from "#lib/reputation/testing/court";
import { settleStandings } from "#lib/standing/settle-standings";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { mergeInto } from "#lib/testing/merges";
import { aPerson, type TestPerson } from "#lib/testing/people";
import { anActor, expectOk, type TestPublisher } from "#lib/testing/publishers";
import { install, type TestApp, threeApps } from "#lib/testing/receipts";

provideDataDirectory();

const hour = 3_600_000;
const start = Date.parse("2026-01-05T00:30:00.000Z");

function acting({ personId, handle, key }: TestPerson, joinedAt: Date): ActingPerson {
  const actor = anActor(key.did as Parameters<typeof anActor>[0]);
  return { personId, handle, joinedAt, establishedAt: null, via: { kind: "key", actor } };
}

type Step =
  | { readonly do: "join" | "settle"; readonly hours: number }
  | { readonly do: "install" | "withdraw"; who: number; app: number; readonly hours: number }
  | { readonly do: "rate"; who: number; app: number; stars: number; readonly hours: number }
  | { readonly do: "merge"; who: number; other: number; readonly hours: number }
  | { readonly do: "report" | "close"; who: number; app: number; readonly hours: number }
  | { readonly do: "rule"; app: number; verdict: number; after: After; readonly hours: number };

/** What becomes of a ruling at once. */
type After = "stands" | "undone" | "appealed";

const hours = fc.nat({ max: 40 });
const who = fc.nat({ max: 7 });
const app = fc.nat({ max: 2 });
const stars = fc.integer({ min: 1, max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("join" as const), hours }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("settle" as const), hours }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("install" as const), who, app, hours }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("rate" as const), who, app, stars, hours }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("report" as const), who, app, hours }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("rule" as const),
      ...{ app, verdict: fc.nat(3), hours },
      after: fc.constantFrom<After>("stands", "undone", "appealed"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("close" as const), who, app, hours }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("withdraw" as const), who, app, hours }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("merge" as const), who, other: who, hours }),
  },
);

/** Lives through the steps, each so many hours after the one before; returns when it ends. */
async function live(
  steps: readonly Step[],
  { acme, apps }: { readonly acme: TestPublisher; readonly apps: readonly TestApp[] },
): Promise<Date> {
  const people: TestPerson[] = [];
  const court = await aCourt(acme, apps, new Date(start));
  let at = start;
  for (const each of steps) {
    at += each.hours * hour + 1;
    const now = new Date(at);
    if (each.do === "join") people.push(await aPerson({ joinedAt: now }));
    if (each.do === "settle") await settleStandings(now);
    if (each.do === "rule") {
      await court.rule(each.app, each.verdict, now);
      if (each.after === "undone") await court.undo(now);
      if (each.after === "appealed") await court.appeal(now);
    }
    if (!("who" in each)) continue;
    const person = people[each.who % Math.max(1, people.length)];
    if (!person) continue;
    if (each.do === "merge") {
      const other = people[each.other % people.length];
      if (!other || other === person) continue;
      expectOk(await mergeInto(other, person, now));
      people.splice(people.indexOf(person), 1);
      continue;
    }
    const on = apps[each.app];
    if (!on) throw new Error("no such app");
    if (each.do === "close") {
      expectOk(await closeAccount(acting(person, now), person.handle, now));
      people.splice(people.indexOf(person), 1);
    }
    // What is reported, and may be taken away, is the older version.
    if (each.do === "install") await install(person, { ...on, version: "1.1.0" }, now);
    if (each.do === "report") await fileReport(released(on), accusation, acting(person, now), now);
    if (each.do === "rate") {
      expectOk(await putRating(acting(person, now), on, { stars: each.stars }, now));
    }
    if (each.do === "withdraw") expectOk(await withdrawRating(acting(person, now), on, now));
  }
  return new Date(at);
}

describe("recomputing from the ledger", () => {
  test("gives what was counted event by event, whatever people did", {
    timeout: 300_000,
  }, async () => {
    const town = await threeApps(["1.0.0", "1.1.0"]);
    const [steps] = fc.sample(fc.array(step, { minLength: 300, maxLength: 300 }), {
      seed: 20261123,
      numRuns: 1,
    });
    const end = await live(steps ?? [], town);
    expect(await checkReputation(end)).toEqual([]);
    const later = new Date(end.getTime() + 10 * 24 * hour);
    expect(await checkReputation(later)).toEqual([]);
    const counted = await db().listingStanding.aggregate({
      _sum: { raters: true, installs: true },
    });
    expect(counted._sum.raters).toBeGreaterThan(3);
    expect(counted._sum.installs).toBeGreaterThan(5);
    expect(await db().person.count({ where: { mergedIntoId: { not: null } } })).toBeGreaterThan(0);
    expect(await db().person.count({ where: { closedAt: { not: null } } })).toBeGreaterThan(0);
    const rulings = await db().ruling.groupBy({ by: ["state"] });
    expect(rulings.map(({ state }) => state)).toEqual(
      expect.arrayContaining(["in-force", "undone", "reversed"]),
    );
    expect(await db().reporterCredit.count({ where: { reversedAt: null } })).toBeGreaterThan(3);
  });

  test("finds what somebody changed by hand, and puts it right", async () => {
    const { apps } = await threeApps();
    const person = await aPerson({ joinedAt: new Date(start) });
    const now = new Date(start + 9 * 24 * hour);
    for (const on of apps) await install(person, on, now);
    const later = new Date(now.getTime() + 48 * hour);
    const [loanTui] = apps;
    if (!loanTui) throw new Error("no app");
    expectOk(await putRating(acting(person, now), loanTui, { stars: 1 }, later));
    expect(await checkReputation(later)).toEqual([]);
    const { id } = await db().listing.findUniqueOrThrow({
      where: { mri: listingMri(loanTui.org, loanTui.name) },
    });
    await db().ratingCohort.updateMany({ data: { stars: 5 } });
    await db().listingStanding.update({ where: { listingId: id }, data: { installs: 900 } });
    await db().person.update({ where: { id: person.personId }, data: { establishedAt: null } });
    const found = await rewriteReputation(later);
    expect(found.map(({ row }) => row.split(" ").slice(0, 2).join(" ")).sort()).toEqual([
      `person ${person.personId}`,
      "rating cohort",
      "standing of",
    ]);
    expect(await checkReputation(later)).toEqual([]);
  });
});
