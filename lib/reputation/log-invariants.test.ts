import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInForce, weightOf } from "./reporter-facts";
import type { EventOf, ReputationEvent } from "./reputation-event";
import {
  accounts,
  at,
  decisionOn,
  endOf,
  everyNumber,
  randomLog,
  releases,
} from "./testing/random-log";
import { World, worldOf } from "./world";
import { evidenceOn } from "./world-numbers";

const rank = { listed: 0, limited: 1, quarantined: 2 };
const someAccount = fc.constantFrom(...accounts);
const someRelease = fc.constantFrom(...releases);
const runs = { numRuns: 150 };

describe("of any log", () => {
  test("P1: the order in which the same events arrive does not matter", () => {
    const shuffled = randomLog.chain((log) =>
      fc.tuple(
        fc.constant(log),
        fc.shuffledSubarray(log, { minLength: log.length, maxLength: log.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([log, other]) => {
        const now = endOf(log) + 500;
        expect(everyNumber(worldOf(other), now)).toEqual(everyNumber(worldOf(log), now));
      }),
      runs,
    );
  });

  test("P2: one event at a time gives what a recompute gives", () => {
    fc.assert(
      fc.property(randomLog, (log) => {
        const world = new World();
        for (const [i, event] of log.entries()) {
          world.apply(event);
          if (i % 7 === 0 && i > 16) everyNumber(world, event.hour);
        }
        expect(everyNumber(world, endOf(log))).toEqual(everyNumber(worldOf(log), endOf(log)));
      }),
      runs,
    );
  });

  test("P8: one more open report never weakens the decision", () => {
    fc.assert(
      fc.property(randomLog, someAccount, someRelease, fc.boolean(), (log, account, of, severe) => {
        const now = endOf(log) + 1;
        const before = decisionOn(worldOf(log), of, now).state;
        const report = {
          kind: "report",
          id: "x",
          hour: now,
          account,
          of,
          severe,
          late: false,
        } as const;
        const after = decisionOn(worldOf([...log, report]), of, now).state;
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }),
      runs,
    );
  });

  test("P9: to report, retract and report is to report once", () => {
    fc.assert(
      fc.property(randomLog, someAccount, someRelease, (log, account, of) => {
        const now = endOf(log) + 3;
        const report = { kind: "report", account, of, severe: true, late: false } as const;
        const once: ReputationEvent[] = [...log, { ...report, id: "y", hour: now }];
        const thrice: ReputationEvent[] = [
          ...log,
          { ...report, id: "x", hour: now - 2 },
          { kind: "retract", id: "r", hour: now - 1, report: "x" },
          { ...report, id: "y", hour: now },
        ];
        expect(everyNumber(worldOf(thrice), now)).toEqual(everyNumber(worldOf(once), now));
        const takenBack = thrice.slice(0, -1);
        expect(everyNumber(worldOf(takenBack), now)).toEqual(everyNumber(worldOf(log), now));
      }),
      runs,
    );
  });

  test("P10: a second key that does all that the first does counts nothing", () => {
    fc.assert(
      fc.property(randomLog, someAccount, (log, account) => {
        const link = { kind: "link", id: "x", hour: endOf(log), account, into: "twin" } as const;
        const { people } = worldOf(log);
        const withdrawsFor = (event: EventOf<"unrate">) =>
          people.wereOneAt(event.account, account, event);
        const doubled = [
          ...log.flatMap((event) =>
            event.kind === "unrate" && withdrawsFor(event)
              ? [event, { ...event, id: `${event.id}-twin`, account: "twin" }]
              : twice(event, log, account),
          ),
          link,
        ];
        const now = endOf(log) + 500;
        expect(everyNumber(worldOf(doubled), now)).toEqual(everyNumber(worldOf(log), now));
      }),
      runs,
    );
  });

  test("P13: reversing a verdict and back restores every number", () => {
    fc.assert(
      fc.property(randomLog, fc.nat(), (log, choice) => {
        const world = worldOf(log);
        const verdicts = log.filter((event) => event.kind === "verdict" && isInForce(world, event));
        if (verdicts.length === 0) return;
        const verdict = at(verdicts, choice % verdicts.length).id;
        const now = endOf(log) + 2;
        const reverse = { kind: "reverse", verdict } as const;
        const and: ReputationEvent[] = [
          ...log,
          { ...reverse, id: "x", hour: now - 1, ended: true },
          { ...reverse, id: "y", hour: now, ended: false },
        ];
        expect(everyNumber(worldOf(and), now)).toEqual(everyNumber(worldOf(log), now));
      }),
      runs,
    );
  });

  test("P16: with no new events no weight rises", () => {
    fc.assert(
      fc.property(randomLog, fc.nat(24 * 800), fc.nat(24 * 800), (log, some, more) => {
        const world = worldOf(log);
        const now = endOf(log) + some;
        for (const account of accounts) {
          const person = world.people.personOf(account);
          const before = weightOf(world, person, now).weight;
          expect(weightOf(world, person, now + more).weight).toBeLessThanOrEqual(before);
        }
      }),
      runs,
    );
  });

  test("P17: reports of no weight elsewhere never move a listing", () => {
    fc.assert(
      fc.property(randomLog, someAccount, someRelease, (log, account, of) => {
        const now = endOf(log) + 1;
        const before = worldOf(log);
        fc.pre(weightOf(before, before.people.personOf(account), now).weight === 0);
        const report = {
          kind: "report",
          id: "x",
          hour: now,
          account,
          of,
          severe: true,
          late: false,
        } as const;
        const after = worldOf([...log, report]);
        for (const { version } of releases.filter((release) => release !== of)) {
          expect(evidenceOn(after, version, now)).toEqual(evidenceOn(before, version, now));
        }
      }),
      runs,
    );
  });
});

/** The event, and the same again by the account's twin; verdicts and retractions speak of both. */
function twice(
  event: ReputationEvent,
  log: readonly ReputationEvent[],
  account: string,
): ReputationEvent[] {
  const ofTwin = (report: string) =>
    log.some((each) => each.kind === "report" && each.id === report && each.account === account);
  const id = `${event.id}-twin`;
  if (event.kind === "verdict") {
    const verdicts = event.verdicts.flatMap((each) =>
      ofTwin(each.report) ? [each, { ...each, report: `${each.report}-twin` }] : [each],
    );
    return [{ ...event, verdicts }];
  }
  if (event.kind === "retract" && ofTwin(event.report)) {
    return [event, { ...event, id, report: `${event.report}-twin` }];
  }
  const byAccount = "account" in event && event.account === account && event.kind !== "link";
  return byAccount ? [event, { ...event, id, account: "twin" }] : [event];
}
