import { type ReporterRecord, reporterWeight } from "@hecate/protocol/reputation/reporter-weight";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isObserver, weightOf } from "./reporter-facts";
import { accounts, endOf, publishers, randomLog, reportsIn } from "./testing/random-log";
import { worldOf } from "./world";

const runs = { numRuns: 300 };
const record = fc.record({
  publisher: fc.constant("acme"),
  verdict: fc.constantFrom("upheld" as const, "dismissed" as const, "abusive" as const),
  late: fc.boolean(),
  hour: fc.nat(24 * 900),
  order: fc.nat(4),
});
const records = fc
  .array(record, { maxLength: 12 })
  .map((all) => all.map((each, i) => ({ ...each, id: `r${i}`, filedHour: each.hour })));

describe("a weight", () => {
  test("P3: is nothing without an upheld report and without being an observer", () => {
    fc.assert(
      fc.property(randomLog, (log) => {
        const [world, now] = [worldOf(log), endOf(log)];
        for (const account of accounts) {
          const person = world.people.personOf(account);
          const { weight, terms } = weightOf(world, person, now);
          const wasRight = terms.some(({ points }) => points > 0);
          if (!wasRight && !isObserver(world, person, now)) expect(weight).toBe(0);
        }
      }),
      runs,
    );
  });

  test("P4: lies below 1000, rises with a credit and falls with a debit", () => {
    fc.assert(
      fc.property(records, fc.boolean(), fc.nat(100), (credits, observer, later) => {
        const now = 24 * 900 + later;
        const weight = (of: readonly ReporterRecord[]) =>
          reporterWeight({ credits: of, observer }, now).weight;
        const one = {
          id: "x",
          publisher: "acme",
          late: false,
          filedHour: now,
          hour: now,
          order: 0,
        };
        const before = weight(credits);
        const dismissed = weight([...credits, { ...one, verdict: "dismissed" }]);
        const abusive = weight([...credits, { ...one, verdict: "abusive" }]);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThan(1_000);
        expect(weight([...credits, { ...one, verdict: "upheld" }])).toBeGreaterThanOrEqual(before);
        expect(dismissed).toBeLessThanOrEqual(before);
        expect(abusive).toBeLessThanOrEqual(dismissed);
      }),
      { numRuns: 2_000 },
    );
  });

  test("P14: comes from at most three credits of one publisher, over all people", () => {
    fc.assert(
      fc.property(randomLog, (log) => {
        const [world, now] = [worldOf(log), endOf(log)];
        const people = new Set(accounts.map((account) => world.people.personOf(account)));
        const credited = [...people].flatMap((person) =>
          weightOf(world, person, now).terms.filter(({ why }) => why === "credit"),
        );
        for (const publisher of publishers) {
          const reports = reportsIn(log).filter(({ of }) => of.publisher === publisher);
          const ids = new Set(reports.map(({ id }) => id));
          expect(credited.filter(({ id }) => ids.has(id)).length).toBeLessThanOrEqual(3);
        }
      }),
      runs,
    );
  });
});
