import { describe, expect, test } from "vitest";
import { dayHours, weekHours } from "./hours";
import { type ReporterRecord, reporterWeight } from "./reporter-weight";

const now = 100 * weekHours;
const record = (weeksAgo: number, of: Partial<ReporterRecord> = {}): ReporterRecord => ({
  id: `r${weeksAgo}`,
  publisher: "acme",
  verdict: "upheld",
  late: false,
  filedHour: now - weeksAgo * weekHours - 1,
  hour: now - weeksAgo * weekHours,
  order: 0,
  ...of,
});
const credits = (count: number) => Array.from({ length: count }, (_, week) => record(week));
const weight = (records: readonly ReporterRecord[], observer = false, at = now) =>
  reporterWeight({ credits: records, observer }, at).weight;

describe("a reporter's weight", () => {
  test("is nothing without a record", () => expect(weight([])).toBe(0));
  test("is 142 with one credit", () => expect(weight(credits(1))).toBe(142));
  test("is 500 with six", () => expect(weight(credits(6))).toBe(500));
  test("is 666 for an observer", () => expect(weight([], true)).toBe(666));

  test("takes a dismissed report twice, an abusive one six times", () => {
    const six = credits(6);
    expect(weight([...six, record(7, { verdict: "dismissed" })])).toBe(428);
    expect(weight([...six, record(7, { verdict: "abusive" })])).toBe(333);
  });

  test("ages by steps", () => {
    const one = [record(0)];
    expect(weight(one, false, now + 180 * dayHours)).toBe(76);
    expect(weight(one, false, now + 360 * dayHours)).toBe(40);
    expect(weight(one, false, now + 720 * dayHours)).toBe(0);
  });

  test("takes the earliest credit of a week, and says why not the others", () => {
    const sameWeek = record(0, { id: "second", hour: now + 5 });
    const { credit, terms } = reporterWeight(
      { credits: [sameWeek, record(0)], observer: false },
      now,
    );
    expect(credit).toBe(1_000);
    expect(terms.map(({ id, why }) => [id, why])).toEqual([
      ["r0", "credit"],
      ["second", "same-week"],
    ]);
  });

  test("takes no late report and none beyond three for a publisher", () => {
    expect(weight([record(0, { late: true })])).toBe(0);
    expect(weight([record(0, { order: 3 })])).toBe(0);
    expect(weight([record(0, { order: 2 })])).toBe(142);
  });

  test("lets a debit age only until its owner was last right", () => {
    const debit = record(40, { id: "debit", verdict: "dismissed" });
    const terms = (records: readonly ReporterRecord[], at: number) =>
      reporterWeight({ credits: records, observer: true }, at).debit;
    expect(terms([debit], now + 300 * dayHours)).toBe(1_000);
    expect(terms([debit, record(0)], now + 300 * dayHours)).toBe(500);
    const late = record(0, { late: true });
    expect(terms([debit, late], now + 300 * dayHours)).toBe(1_000);
  });
});
